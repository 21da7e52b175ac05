"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useDeferredValue, useState } from "react";
import { useStudio } from "@/components/features/studio";
import { useTRPC } from "@/components/lib/trpc-client";
import { Dialog } from "@/components/ui/dialog";
import { SearchField } from "@/components/ui/search-field";
import { ListWait } from "./list-wait";

/** Another scenario instead of this one; this one stays as it is kept. */
export function LoadDialog({ here, onClose }: { here: string; onClose: () => void }) {
  const trpc = useTRPC();
  const { ecosystem, href } = useStudio();
  const [search, setSearch] = useState("");
  const found = useQuery(
    trpc.scenario.list.queryOptions({ ecosystemId: ecosystem.id, search: useDeferredValue(search) }, { staleTime: 0 }),
  );
  const others = found.data?.filter(({ id }) => id !== here) ?? [];
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title="Load a scenario" description="What stands here is kept as it is.">
      <SearchField label="Find a scenario" value={search} onChange={setSearch} />
      <ul className="dr-load">
        <ListWait found={found} what="scenarios" rows={3} />
        {others.map(({ id, title, premise, people }) => (
          <li key={id}>
            <Link href={href("director", id)} onClick={onClose}>
              <b>{title || "Without a title"}</b>
              <span>{premise || people.join(", ") || "Nothing written yet"}</span>
            </Link>
          </li>
        ))}
        {found.data && others.length === 0 && (
          <li className="dr-none">{search === "" ? "There is no other scenario." : "None is called so."}</li>
        )}
      </ul>
    </Dialog>
  );
}
