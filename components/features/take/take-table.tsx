"use client";
import { titleOfTake, type Take } from "@/server/contracts/take";
import { signed } from "@/components/charts/prepare/change-words";
import { Who } from "@/components/charts/who";
import { useStudio } from "@/components/features/studio";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/button";
import { percent } from "@/components/ui/small";
import { Table } from "@/components/ui/table";
import { costWords, isOver, leaderOf, stateWords } from "./prepare/outcome";
import type { TakeCommands } from "./use-take-commands";

export interface ActsProps {
  commands: TakeCommands;
  canWrite: boolean;
  onKeep: (take: Take) => void;
}
interface TableProps extends ActsProps {
  takes: readonly Take[];
}

/** The tie that moved most. */
function Moved({ take }: { take: Take }) {
  const { member } = useStudio();
  const tie = take.outcome?.ties[0];
  const [from, to] = [member(tie?.fromId), member(tie?.toId)];
  if (!tie || !from || !to) return "–";
  const by = (tie.after?.strength ?? 0) - (tie.before?.strength ?? 0);
  return (
    <span className="tk-m">
      <Who person={from} /> <Icon name="right" label="to" /> <Who person={to} to />{" "}
      <span className={by < 0 ? "n dn" : "n up"}>{signed(by)}</span>
    </span>
  );
}

function Leader({ take }: { take: Take }) {
  const { member } = useStudio();
  const leader = leaderOf(take);
  const person = member(leader?.characterId);
  if (!leader || !person) return "–";
  return (
    <>
      <Who person={person} /> <span className="n">{percent(leader.share)} %</span>
    </>
  );
}

/** What can be done with one take. */
export function TakeActs({ take, id, commands, canWrite, onKeep }: ActsProps & { take: Take; id?: string }) {
  const name = `take ${take.ordinal}`;
  if (take.discarded)
    return canWrite && <IconButton size="s" icon="replay" label={`Bring ${name} back`} onClick={() => commands.restore(take)} />;
  const isThere = take.outcome !== null;
  return (
    <span className="row2">
      {isThere && <IconButton id={id} size="s" icon="eye" label={`Open ${name}`} onClick={() => commands.open(take)} />}
      {canWrite && isThere && !take.kept && (
        <IconButton size="s" icon="pin" label={`Keep ${name} as a branch`} onClick={() => onKeep(take)} />
      )}
      {canWrite && isOver(take) && !take.kept && (
        <IconButton size="s" icon="trash" label={`Put ${name} away`} disabled={commands.busy} onClick={() => commands.discard(take)} />
      )}
    </span>
  );
}

/** What came of each take, a row each. */
export function TakeTable({ takes, commands, canWrite, onKeep }: TableProps) {
  return (
    <Table caption="What came of each take" className="tk-tbl">
      <thead>
        <tr>
          <th scope="col">Take</th>
          <th scope="col">How it ended</th>
          <th scope="col" className="num">
            Turns
          </th>
          <th scope="col">Beats reached</th>
          <th scope="col">Moved most</th>
          <th scope="col">Most words</th>
          <th scope="col" className="num">
            Cost
          </th>
          <th scope="col">
            <span className="sr-only">What can be done</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {takes.map((take) => {
          const { outcome } = take;
          const beats = outcome?.beats.filter((beat) => beat.outcome === "success") ?? [];
          return (
            <tr key={take.id} className={take.discarded ? "gone" : undefined}>
              <th scope="row">{titleOfTake(take)}</th>
              <td>{stateWords(take)}</td>
              <td className="num">{take.turns}</td>
              <td>{beats.length === 0 ? "–" : beats.map(({ title, turn }) => `${title} (turn ${turn})`).join(", ")}</td>
              <td>
                <Moved take={take} />
              </td>
              <td>
                <Leader take={take} />
              </td>
              <td className="num">{outcome ? costWords(outcome.cents) : "–"}</td>
              <td>
                <TakeActs id={`open-${take.id}`} take={take} commands={commands} canWrite={canWrite} onKeep={onKeep} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
