import { kindLabels } from "../kinds";
import { signed } from "./badges";
import type { Item, Line, Scene } from "./scene";

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

const strongest = (lines: readonly Line[]): Line | undefined =>
  lines.reduce<Line | undefined>((best, line) => (!best || Math.abs(line.strength) > Math.abs(best.strength) ? line : best), undefined);

const direction = ({ from, to, kind, strength }: Line): string => `${from.name} to ${to.name}: ${kindLabels[kind]}, ${signed(strength)}`;

/** Who this is, in a sentence. */
export function sayItem(scene: Scene, item: Item, state: { chosen?: boolean; pinned?: boolean } = {}): string {
  const lines = scene.touching.get(item.id) ?? [];
  const others = new Set(lines.map(({ from, to }) => (from.id === item.id ? to.id : from.id)));
  const best = strongest(lines);
  const quality = `${state.chosen ? ", selected" : ""}${state.pinned ? ", pinned" : ""}`;
  if (item.bubble) {
    const sums = others.size > 0 ? ` Tied to ${count(others.size, "other", "others")}.` : "";
    return `Community of ${count(item.bubble.memberIds.length, "person", "people")}: ${item.name}.${sums} Enter opens it.`;
  }
  if (!best) return `${item.name}${quality}. No ties.`;
  return `${item.name}${quality}. Ties with ${count(others.size, "person", "people")}; the strongest is ${direction(best)}.`;
}

/** Both sides of a pair. */
export function sayPair(scene: Scene, a: string, b: string): string {
  const [one, other] = [scene.byId.get(a), scene.byId.get(b)];
  if (!one || !other) return "";
  const lines = [scene.byKey.get(`${a}>${b}`), scene.byKey.get(`${b}>${a}`)].flatMap((line) => line ?? []);
  if (lines.length === 0) return `${one.name} and ${other.name}: no tie.`;
  return `${lines.map(direction).join(". ")}.`;
}

/** Neighbours, the strongest tie first: the order in which keys walk them. */
export function neighboursOf(scene: Scene, id: string): string[] {
  const weights = new Map<string, number>();
  for (const { from, to, strength } of scene.touching.get(id) ?? []) {
    const other = from.id === id ? to.id : from.id;
    weights.set(other, Math.max(weights.get(other) ?? 0, Math.abs(strength)));
  }
  return [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([other]) => other);
}
