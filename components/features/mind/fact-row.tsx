"use client";
import type { Fact, Holding } from "@/server/contracts/mind";
import { formatStoryTime } from "@/components/charts/prepare/story-time";
import { cn } from "@/components/ui/cn";
import { Icon } from "@/components/ui/icon";
import { sayFact, saySource, stanceWords, type Namer, type Owner } from "./prepare/mind-words";

interface FactRowProps {
  fact: Fact;
  holding: Holding;
  owner: Owner | null;
  namer: Namer;
  startsAt: string;
}

/** One thing that somebody holds: how sure they are, from where, since when. */
export function FactRow({ fact, holding, owner, namer, startsAt }: FactRowProps) {
  const { stance, strength, sinceTick } = holding;
  const since = formatStoryTime(startsAt, sinceTick);
  return (
    <li className={cn("kn-r", `st-${stance}`)}>
      <p>
        {sayFact(fact, namer, owner)}.{" "}
        {fact.isSecret && (
          <span className="sec" title="A secret">
            <Icon name="lock" label="A secret" />
          </span>
        )}
      </p>
      <span className="st">{stanceWords[stance]}</span>
      <span className="src">
        {saySource(holding, namer)} · since {since.day}, {since.time}
        {stance === "suspects" && ` · ${Math.round(strength * 100)} % sure`}
      </span>
    </li>
  );
}
