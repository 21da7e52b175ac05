"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import type { TakeSetBrief } from "@/server/contracts/take";
import { useStudio } from "@/components/features/studio";
import { useTRPC } from "@/components/lib/trpc-client";
import { Icon } from "@/components/ui/icon";

const pollMs = 5_000;
const stateOf = ({ status, progress: { done, total } }: TakeSetBrief): string => {
  if (status === "running") return `playing, ${done} of ${total}`;
  return status === "cancelled" ? `cancelled, ${done} of ${total}` : `${total} takes`;
};

/** Sets of takes of this cast, newest first; nothing while there are none. */
export function SetList() {
  const { ecosystem, href } = useStudio();
  const trpc = useTRPC();
  const { data = [] } = useQuery(
    trpc.take.sets.queryOptions(
      { ecosystemId: ecosystem.id },
      { staleTime: 0, refetchInterval: ({ state }) => (state.data?.some(({ status }) => status === "running") ? pollMs : false) },
    ),
  );
  if (data.length === 0) return null;
  return (
    <section className="br-s" aria-labelledby="take-sets">
      <h2 id="take-sets">Takes</h2>
      <ul>
        {data.map((set) => (
          <li key={set.id}>
            <Link href={href("scenes", `takes/${set.id}`)}>
              <Icon name="takes" /> <b>{set.title}</b>
              <span>{stateOf(set)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
