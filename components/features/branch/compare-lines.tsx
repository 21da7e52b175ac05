"use client";
import type { BranchComparison, ComparedLine, ComparedRow } from "@/server/contracts/branch";
import { idClass, shortNameOf } from "@/components/charts/prepare/person";
import { formatStoryTime } from "@/components/charts/prepare/story-time";
import { useStudio } from "@/components/features/studio";

const kindWords: Record<ComparedRow["what"], string> = {
  same: "the same on both sides",
  different: "different",
  left: "only on the left",
  right: "only on the right",
};

function Words({ line }: { line: ComparedLine | null }) {
  const { member } = useStudio();
  if (!line) return <td className="none">–</td>;
  const speaker = member(line.speakerId);
  return (
    <td>
      <span className={`sc who ${speaker ? idClass(speaker.hue) : ""}`}>{speaker ? shortNameOf(speaker) : "Somebody"}</span>{" "}
      {line.struck ? <s>{line.text}</s> : line.text}
    </td>
  );
}

/** What was said on both sides, scene by scene, turn beside turn. */
export function CompareLines({ found, onlyDifferent }: { found: BranchComparison; onlyDifferent: boolean }) {
  const { liveView } = useStudio();
  const { startsAt } = liveView.clock;
  const groups = found.groups.flatMap((group) => {
    const rows = onlyDifferent ? group.rows.filter(({ what }) => what !== "same") : group.rows;
    return rows.length === 0 ? [] : [{ ...group, rows }];
  });
  if (groups.length === 0) return <p className="cp-sum">Every line is the same.</p>;
  return groups.map(({ title, leftSceneId, rightSceneId, rows }) => (
    <table className="cp-t" key={`${leftSceneId} ${rightSceneId}`}>
      <caption>{title ?? "Outside scenes"}</caption>
      <thead>
        <tr>
          <th scope="col">{title === null ? "When" : "Turn"}</th>
          <th scope="col">{found.left.name}</th>
          <th scope="col">{found.right.name}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.left?.id} ${row.right?.id}`} className={row.what}>
            <th scope="row">
              {title === null ? formatStoryTime(startsAt, row.at).time : row.at}
              <span className="sr-only">, {kindWords[row.what]}</span>
            </th>
            <Words line={row.left} />
            <Words line={row.right} />
          </tr>
        ))}
      </tbody>
    </table>
  ));
}
