import type { DramaReport } from "@/server/contracts/simulation";
import { emotionNames } from "@/server/contracts/emotions";
import { feel } from "../affect";
import { unit } from "../arithmetic";
import { motifIndex } from "../motifs/canon";
import { addEvidence } from "../motifs/evidence";
import { regionOf } from "../motifs/regions";
import type { Simulation } from "../state";
import { cardIndex, cardKinds, dramaCards, type CardKind, type DramaCard } from "../tables/drama-cards";
import { SimulationError } from "../errors";
import { isOverdue } from "./beats";
import { themeIn } from "./conditions";
import { tell } from "./report";
import { hasOpening } from "./room";
import type { SceneDrama } from "./state";

/** §1.17: only when the tension has been this far off for ten turns, or a beat is overdue; one card per eight turns. */
export const FAR_OFF = 0.15;
const PATIENCE = 10;
const TURNS_BETWEEN_CARDS = 8;
/** Weight that the drawing of a card gives to each of its themes, in explicit events. */
const SPEAKS = 0.5;

const missed = (scene: SceneDrama, shift: number): number => {
  const gap = unit(scene.tension + shift) - scene.target;
  return gap * gap;
};

/** −(T + ΔT_card − T*)² + .3·fit(motifs) + .3·[uses an open thread] − .2·(times used). §1.17; nothing that a card does breaks a fact. */
const scoreCard = (sim: Simulation, scene: SceneDrama, present: readonly number[], kind: CardKind): number => {
  const { shift, motifs, opening }: DramaCard = dramaCards[kind];
  const fit = motifs.reduce((most, motif) => Math.max(most, themeIn(sim, motifIndex[motif], present) / 10), 0);
  const open = hasOpening(sim, present, opening) ? 0.3 : 0;
  return -missed(scene, shift) + 0.3 * fit + open - 0.2 * scene.cards[cardIndex[kind]]!;
};

const isTime = (scene: SceneDrama): boolean =>
  scene.turn - scene.lastCard >= TURNS_BETWEEN_CARDS && (scene.offTarget >= PATIENCE || isOverdue(scene));

/** The best of the cards that the writer lets the manager have, of those that lead toward the target; null when none does. */
const chooseCard = (sim: Simulation, scene: SceneDrama, present: readonly number[]): CardKind | null => {
  let best: CardKind | null = null;
  let most = -Infinity;
  for (const kind of cardKinds) {
    if (!scene.plan!.cards.includes(kind) || missed(scene, dramaCards[kind].shift) >= missed(scene, 0)) continue;
    const score = scoreCard(sim, scene, present, kind);
    if (score <= most) continue;
    most = score;
    best = kind;
  }
  return best;
};

/** Something happens: everybody present feels it, the tension jumps, and its themes are heard of. */
const play = (sim: Simulation, scene: SceneDrama, present: readonly number[], kind: CardKind): void => {
  const { shift, emotion, intensity, motifs } = dramaCards[kind];
  for (const index of present) feel(sim, index, emotionNames.indexOf(emotion), intensity);
  for (const motif of motifs) addEvidence(sim, regionOf(sim, present[0]!), motifIndex[motif], SPEAKS);
  scene.tension = unit(scene.tension + shift);
  scene.lastCard = scene.turn;
  scene.offTarget = 0;
  scene.cards[cardIndex[kind]]! += 1;
};

/** A card by somebody's word, whatever the manager thinks of it. Nothing happens where nobody is. */
export const playCard = (sim: Simulation, scene: SceneDrama, present: readonly number[], name: string): DramaReport[] => {
  if (!Object.hasOwn(cardIndex, name)) throw new SimulationError("card.unknown", `There is no card ${name}`);
  if (present.length === 0) return [];
  play(sim, scene, present, name as CardKind);
  return [tell(sim, scene, present, { kind: "card", id: name, what: "played" })];
};

/** A card that waits for the writer's word: it is told once, and the manager waits as after a card that was drawn. */
const propose = (sim: Simulation, scene: SceneDrama, present: readonly number[], kind: CardKind): DramaReport[] => {
  scene.lastCard = scene.turn;
  scene.offTarget = 0;
  return [tell(sim, scene, present, { kind: "card", id: kind, what: "proposed" })];
};

/** Draws a card when it is time for one. */
export const drawCard = (sim: Simulation, scene: SceneDrama, present: readonly number[]): DramaReport[] => {
  if (scene.plan === null || scene.plan.hand === 0 || sim.params.drama.hand === 0 || present.length === 0 || !isTime(scene)) return [];
  const kind = chooseCard(sim, scene, present);
  if (kind === null) return [];
  if (scene.plan.ask === true) return propose(sim, scene, present, kind);
  play(sim, scene, present, kind);
  return [tell(sim, scene, present, { kind: "card", id: kind, what: "drawn" })];
};
