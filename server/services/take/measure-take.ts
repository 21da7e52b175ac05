import type { CastView, TieView } from "@/server/contracts/chronicle/view";
import type { Line } from "@/server/contracts/line";
import { tensionAfter } from "@/server/contracts/line-tension";
import { beatsOf, centsOf, voicesOf, type TensionPoint } from "@/server/contracts/performance";
import { relationshipKey } from "@/server/contracts/relationship";
import type { Scene } from "@/server/contracts/scene";
import type { TakeOutcome } from "@/server/contracts/take";
import { differOf } from "@/server/contracts/tie-differences";

const TIES_TOLD = 8;

const between = (ties: readonly TieView[], present: ReadonlySet<string>): Map<string, TieView> =>
  new Map(
    ties.filter(({ fromId, toId }) => present.has(fromId) && present.has(toId)).map((tie) => [relationshipKey(tie.fromId, tie.toId), tie]),
  );

/** As the drama manager measured it; where it did not, by what the lines stirred up. */
const tensionOf = (scene: Scene, lines: readonly Line[]): TensionPoint[] => {
  if (scene.tension.length > 0) return scene.tension;
  return tensionAfter(lines).map((tension, k) => ({ turn: lines[k]?.turn ?? k + 1, tension, target: null }));
};

export interface Performance {
  scene: Scene;
  /** As it was set up; a scene that is over has no plan any more. */
  plan: Scene["plan"];
  /** Of the scene, oldest first. */
  lines: readonly Line[];
  tiesBefore: readonly TieView[];
  after: Pick<CastView, "ties">;
  /** How it ended, when the scene itself did not. */
  cutShort: string | null;
}

/** What came of a performance. */
export const measureTake = ({ scene, plan, lines, tiesBefore, after, cutShort }: Performance): TakeOutcome => {
  const standing = lines.filter(({ ruling }) => ruling !== "rejected");
  const present = new Set([...scene.cast, ...scene.present, ...standing.map(({ speakerId }) => speakerId)]);
  return {
    turns: scene.turn,
    lines: standing.length,
    ending: scene.endReason ?? cutShort ?? "ended",
    beats: beatsOf({ plan, endings: scene.endings }),
    ties: differOf(between(tiesBefore, present), between(after.ties, present)).slice(0, TIES_TOLD),
    tension: tensionOf(scene, standing),
    voices: voicesOf(standing),
    cents: centsOf(scene, lines),
  };
};
