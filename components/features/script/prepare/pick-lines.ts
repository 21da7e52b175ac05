import type { ScriptLines } from "@/server/contracts/script";

export type PickScene = ScriptLines[number];
export type PickLine = PickScene["lines"][number];

/** What is chosen, by the ids of lines. */
export type Picked = ReadonlySet<string>;

const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .toLocaleLowerCase("en");

/** The lines that a search finds, by their words or by who says them; struck ones only where they are taken along. */
export const findLines = (
  scenes: ScriptLines,
  { search, rejected, nameOf }: { search: string; rejected: boolean; nameOf: (id: string) => string },
): PickScene[] => {
  const wanted = plain(search.trim());
  const fits = ({ text, speakerId, struck }: PickLine): boolean =>
    (rejected || !struck) && (wanted === "" || plain(text).includes(wanted) || plain(nameOf(speakerId)).includes(wanted));
  return scenes.flatMap((scene) => {
    const lines = scene.lines.filter(fits);
    return lines.length === 0 ? [] : { ...scene, lines };
  });
};

export const linesOf = (scenes: readonly PickScene[]): PickLine[] => scenes.flatMap(({ lines }) => lines);

/** These lines too, or no longer. */
export const pickAll = (picked: Picked, ids: readonly string[], on: boolean): Picked => {
  const next = new Set(picked);
  for (const id of ids) {
    if (on) next.add(id);
    else next.delete(id);
  }
  return next;
};

export const toggle = (picked: Picked, id: string): Picked => pickAll(picked, [id], !picked.has(id));

/** From one line to another as they are listed, both included. */
export const between = (lines: readonly PickLine[], from: string, to: string): string[] => {
  const [a, b] = [from, to].map((id) => lines.findIndex((line) => line.id === id)) as [number, number];
  if (a < 0 || b < 0) return [to];
  return lines.slice(Math.min(a, b), Math.max(a, b) + 1).map(({ id }) => id);
};

/** Whoever speaks in these lines, the one with most lines first. */
export const speakersIn = (lines: readonly PickLine[]): { id: string; lineIds: string[] }[] =>
  [...Map.groupBy(lines, ({ speakerId }) => speakerId)]
    .map(([id, own]) => ({ id, lineIds: own.map((line) => line.id) }))
    .sort((a, b) => b.lineIds.length - a.lineIds.length);

/** Of what is chosen what can be taken, in the order of the script. */
export const pickedIn = (scenes: ScriptLines, picked: Picked, rejected: boolean): PickLine[] =>
  linesOf(scenes).filter(({ id, struck }) => picked.has(id) && (rejected || !struck));

const wordsIn = ({ text }: PickLine): number => text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
const plural = (count: number, one: string): string => `${count.toLocaleString("en")} ${count === 1 ? one : `${one}s`}`;

/** "3 of 40 lines, 57 words" */
export const pickedWords = (chosen: readonly PickLine[], all: number): string => {
  const words = chosen.reduce((sum, line) => sum + wordsIn(line), 0);
  return `${chosen.length.toLocaleString("en")} of ${plural(all, "line")}, ${plural(words, "word")}`;
};

/** Where the keys go from a line; null where they go nowhere. */
export const goBy = (key: string, at: number, count: number): number | null => {
  const page = 8;
  const to: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  };
  const next = to[key];
  return next === undefined || count === 0 ? null : Math.min(count - 1, Math.max(0, next));
};
