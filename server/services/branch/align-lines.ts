import type { ComparedGroup, ComparedLine, ComparedRow } from "@/server/contracts/branch";
import type { Line } from "@/server/contracts/line";
import type { Scene } from "@/server/contracts/scene";

/** What was said on one side since the two parted. */
export interface SideTalk {
  lines: readonly Line[];
  scenes: readonly Scene[];
}

const toCompared = ({ id, seq, speakerId, addresseeId, text, move, ruling }: Line): ComparedLine => ({
  ...{ id, seq, speakerId, addresseeId, text, move },
  struck: ruling === "rejected",
});

const whatOf = (left: Line | undefined, right: Line | undefined): ComparedRow["what"] => {
  if (!left) return "right";
  if (!right) return "left";
  const isSame = left.speakerId === right.speakerId && left.addresseeId === right.addresseeId && left.text === right.text;
  return isSame && left.ruling === right.ruling ? "same" : "different";
};

/** Rows by turn, or by tick and order within it: lines of one place side by side. */
const rowsOf = (left: readonly Line[], right: readonly Line[]): ComparedRow[] => {
  const place = (line: Line): number => line.turn ?? line.tick;
  const [ofLeft, ofRight] = [Map.groupBy(left, place), Map.groupBy(right, place)];
  const places = [...new Set([...ofLeft.keys(), ...ofRight.keys()])].sort((a, b) => a - b);
  return places.flatMap((at) => {
    const [ls, rs] = [ofLeft.get(at) ?? [], ofRight.get(at) ?? []];
    return Array.from({ length: Math.max(ls.length, rs.length) }, (_, k): ComparedRow => {
      const [one, other] = [ls[k], rs[k]];
      return { at, what: whatOf(one, other), left: one ? toCompared(one) : null, right: other ? toCompared(other) : null };
    });
  });
};

const inScene = (lines: readonly Line[], sceneId: string | null): Line[] => lines.filter((line) => line.sceneId === sceneId);

/**
 * Scenes that belong together: first those that are the same scene on both sides, then the first, second … that were opened under one title.
 * The others stand alone.
 */
const pairScenes = (left: readonly Scene[], right: readonly Scene[]): [Scene | null, Scene | null][] => {
  const open = new Set(right);
  const take = (fits: (scene: Scene) => boolean): Scene | null => {
    const found = [...open].find(fits) ?? null;
    if (found) open.delete(found);
    return found;
  };
  const shared = new Map(left.map((scene) => [scene, take(({ id }) => id === scene.id)]));
  const pairs = left.map((scene): [Scene, Scene | null] => [scene, shared.get(scene) ?? take(({ title }) => title === scene.title)]);
  return [...pairs, ...[...open].map((scene): [null, Scene] => [null, scene])];
};

/** What was said on both sides, scene by scene and turn by turn; what was said outside scenes comes last, by tick. */
export const alignLines = (left: SideTalk, right: SideTalk): ComparedGroup[] => {
  const spokenIn = ({ lines, scenes }: SideTalk): Scene[] => scenes.filter(({ id }) => lines.some(({ sceneId }) => sceneId === id));
  const groups = pairScenes(spokenIn(left), spokenIn(right)).map(([one, other]): ComparedGroup => ({
    title: (one ?? other)?.title ?? null,
    leftSceneId: one?.id ?? null,
    rightSceneId: other?.id ?? null,
    rows: rowsOf(one ? inScene(left.lines, one.id) : [], other ? inScene(right.lines, other.id) : []),
  }));
  const loose = rowsOf(inScene(left.lines, null), inScene(right.lines, null));
  return loose.length === 0 ? groups : [...groups, { title: null, leftSceneId: null, rightSceneId: null, rows: loose }];
};
