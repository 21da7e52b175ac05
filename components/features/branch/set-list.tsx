"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useStudio } from "@/components/features/studio";
import { SetDifference, setWords } from "@/components/features/take";
import { useTRPC } from "@/components/lib/trpc-client";
import { Icon } from "@/components/ui/icon";
import { LocalMoment } from "@/components/ui/local-date";

const pollMs = 5_000;

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
              <Icon name="takes" />
              <span className="br-sf">
                <b>{set.title}</b>
                <span>
                  begun <LocalMoment iso={set.createdAt} />; <SetDifference vary={set.vary} />
                </span>
              </span>
              <span>{setWords(set, set.progress)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
