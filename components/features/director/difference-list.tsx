import type { ScenarioDifference } from "@/server/contracts/scenario-diff";

const whats = { added: "new", removed: "gone", changed: "changed", moved: "in another order" } as const;

/** What is another, in words. */
export function DifferenceList({ differences }: { differences: readonly ScenarioDifference[] }) {
  if (differences.length === 0) return <p className="dr-none">They say the same.</p>;
  return (
    <ul className="dr-diffs">
      {differences.map(({ path, label, what, before, after }) => (
        <li key={path} className={what}>
          <b>{label}</b> <em>{whats[what]}</em>
          {(what === "changed" || what === "moved") && (
            <span>
              <del>{before ?? "nothing"}</del> <ins>{after ?? "nothing"}</ins>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
