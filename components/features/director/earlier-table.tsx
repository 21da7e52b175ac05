"use client";
import Link from "next/link";
import { titleOfTake, type EarlierTakes } from "@/server/contracts/take";
import { useStudio } from "@/components/features/studio";
import { LocalMoment } from "@/components/ui/local-date";
import { Table } from "@/components/ui/table";
import { offTarget, quarterTurns, tensionAt } from "./prepare/earlier";

const words = (value: number | null): string => (value === null ? "–" : value.toFixed(2));

/** How the last takes went, in figures: what is drawn thin behind the curve. */
export function EarlierTable({ earlier, wanted, turns }: { earlier: EarlierTakes; wanted: readonly number[]; turns: number }) {
  const { href } = useStudio();
  const at = quarterTurns(turns);
  const { takes, version } = earlier;
  return (
    <section className="dr-earlier" aria-label="The last takes">
      <Table caption={`Tension of the last takes${version === null ? "" : `, of version ${version}`}`}>
        <thead>
          <tr>
            <th scope="col">Take</th>
            {at.map((turn) => (
              <th key={turn} scope="col" className="num">
                Turn {turn}
              </th>
            ))}
            <th scope="col" className="num">
              Off what is wanted
            </th>
            <th scope="col" className="num">
              Beats reached
            </th>
          </tr>
        </thead>
        <tbody>
          {wanted.length > 0 && (
            <tr>
              <th scope="row">Wanted</th>
              {at.map((turn) => (
                <td key={turn} className="num">
                  {words(wanted[turn - 1] ?? null)}
                </td>
              ))}
              <td className="num">–</td>
              <td className="num">–</td>
            </tr>
          )}
          {takes.map((take) => (
            <tr key={take.id}>
              <th scope="row">{titleOfTake(take)}</th>
              {at.map((turn) => (
                <td key={turn} className="num">
                  {words(tensionAt(take, turn))}
                </td>
              ))}
              <td className="num">{words(offTarget(take, wanted))}</td>
              <td className="num">{take.beats.filter(({ outcome }) => outcome === "success").length}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <Link className="lnk" href={href("scenes", `takes/${earlier.setId}`)}>
        Open these takes, begun <LocalMoment iso={earlier.createdAt} />
      </Link>
    </section>
  );
}
