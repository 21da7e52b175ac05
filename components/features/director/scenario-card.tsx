import Link from "next/link";
import type { ScenarioSummary } from "@/server/contracts/scenario-record";
import { useStudio } from "@/components/features/studio";
import { Button } from "@/components/ui/button";
import { agoWords } from "./prepare/ago";

const joined = (people: readonly string[]): string =>
  people.length === 0
    ? "Nobody is cast yet"
    : people.length <= 4
      ? people.join(", ")
      : `${people.slice(0, 3).join(", ")} and ${people.length - 3} more`;

/** One scenario in the list, like the cover of a play. */
export function ScenarioCard({ scenario, now, onRestore }: { scenario: ScenarioSummary; now: number; onRestore?: () => void }) {
  const { href } = useStudio();
  const { id, title, premise, people, beats, turns, headVersion, draftAt, updatedAt, tags } = scenario;
  return (
    <li className="dr-card">
      <Link href={href("director", id)}>
        <b>{title || "Without a title"}</b>
        <span className="p">{premise || "Nothing written yet"}</span>
        <span className="w">{joined(people)}</span>
        <span className="f">
          {beats} {beats === 1 ? "beat" : "beats"}, {turns} turns, version {headVersion}
          {draftAt ? `, draft kept ${agoWords(draftAt, now)}` : `, saved ${agoWords(updatedAt, now)}`}
        </span>
        {tags.length > 0 && <span className="t">{tags.join(" · ")}</span>}
      </Link>
      {onRestore && (
        <Button size="s" icon="replay" onClick={onRestore}>
          Take out again
        </Button>
      )}
    </li>
  );
}
