import type { AuthoredMotif } from "@/server/contracts/simulation";
import { allocate, type AnyColumn, type Columns, type ColumnSpecs } from "../columns";
import type { PartKeeper } from "../saved-parts";
import { conflictPairs, motifCount } from "./canon";
import { conflictColumns, trackColumns } from "./state";

interface Saved {
  regions: number;
  authored: AuthoredMotif[];
}

const rowsOf = <S extends ColumnSpecs>(specs: S, columns: Columns<S>, rows: number): AnyColumn[] =>
  Object.keys(specs).map((name) => (columns[name] as AnyColumn).subarray(0, rows));

/** The next columns of a snapshot, by the order of their specs. */
const takeColumns = <S extends ColumnSpecs>(specs: S, queue: AnyColumn[], rows: number): Columns<S> => {
  const columns = allocate(specs, rows);
  for (const name of Object.keys(specs)) (columns[name] as AnyColumn).set(queue.shift()!);
  return columns;
};

export const motifKeeper: PartKeeper = {
  name: "motifs",
  saveData: ({ motifs }): Saved => ({ regions: motifs.regions, authored: motifs.authored }),
  saveColumns: ({ motifs }) => [
    ...rowsOf(trackColumns, motifs.ambient, motifs.regions * motifCount),
    ...rowsOf(conflictColumns, motifs.conflicts, motifs.regions * conflictPairs.length),
    ...rowsOf(trackColumns, motifs.tracks, motifs.authored.length),
  ],
  load: ({ motifs }, data, columns) => {
    const { regions, authored } = data as Saved;
    const queue = [...columns];
    motifs.regions = regions;
    motifs.authored = authored;
    motifs.ambient = takeColumns(trackColumns, queue, regions * motifCount);
    motifs.conflicts = takeColumns(conflictColumns, queue, regions * conflictPairs.length);
    motifs.tracks = takeColumns(trackColumns, queue, Math.max(8, authored.length));
    motifs.field.roster = null;
  },
};
