import type { ScriptItem } from "./script-items";

const isPlain = (text: string): boolean => /^[\u0000-\u007f]*$/.test(text);

/** Lower case and without accents, unit for unit: a place in the answer is the same place in the text. */
export const foldText = (text: string): string => {
  if (isPlain(text)) return text.toLowerCase();
  let folded = "";
  for (let i = 0; i < text.length; i += 1) {
    const unit = text[i] ?? "";
    folded += (unit.normalize("NFD")[0] ?? unit).toLowerCase()[0] ?? unit;
  }
  return folded;
};

const folds = new WeakMap<object, string>();
const foldedOf = (owner: object, text: string): string => {
  const known = folds.get(owner);
  if (known !== undefined) return known;
  const folded = foldText(text);
  folds.set(owner, folded);
  return folded;
};

/** What is looked for: a turn by its number, or words. */
const turnSought = (query: string): number | null => (/^#?\d{1,4}$/.test(query) ? Number(query.replace("#", "")) : null);

/** Keys of everything in the script that has the words in it, or is the turn of that number, in the script's order. */
export const findHits = (items: readonly ScriptItem[], query: string): string[] => {
  const sought = foldText(query.trim());
  if (sought === "") return [];
  const turn = turnSought(sought);
  return items
    .filter((item) => {
      if (item.kind === "line") return item.line.turn === turn || foldedOf(item.line, item.line.text).includes(sought);
      return item.kind === "happening" && foldedOf(item.happening, item.happening.text).includes(sought);
    })
    .map(({ key }) => key);
};

export interface Piece {
  text: string;
  isHit: boolean;
}

/** The text in pieces, those that were looked for apart from the others; together they are the text. */
export const cutHits = (text: string, query: string): Piece[] => {
  const sought = foldText(query.trim());
  if (sought === "") return [{ text, isHit: false }];
  const folded = foldText(text);
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = folded.indexOf(sought); at !== -1; at = folded.indexOf(sought, from)) {
    if (at > from) pieces.push({ text: text.slice(from, at), isHit: false });
    pieces.push({ text: text.slice(at, at + sought.length), isHit: true });
    from = at + sought.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), isHit: false });
  return pieces;
};

/** The hit after (or before) this one, round the ends; the first after where the reader is when there is none yet. */
export const nextHit = (hits: readonly string[], current: string | null, by: 1 | -1): string | null => {
  if (hits.length === 0) return null;
  const at = current === null ? -1 : hits.indexOf(current);
  if (at === -1) return (by === 1 ? hits[0] : hits.at(-1)) ?? null;
  return hits[(at + by + hits.length) % hits.length] ?? null;
};
