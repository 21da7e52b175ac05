import { rosterOf } from "../roster";
import type { Simulation } from "../state";
import { homeRegion, isCarried, isEverywhere, peopleIn, placeOf } from "./area";
import { boostedBy, motifCount, motifIndex, moveWeight, suppressedBy } from "./canon";
import { fieldOf } from "./field";
import type { AuthoredMotif } from "@/server/contracts/simulation";

/** Evidence counts for less where more people make it: .35 / max(1, .30·people/100). §1.16 */
const scaleFor = (sim: Simulation, people: number): number => {
  const crowd = (sim.params.activation.base * people) / 100;
  return sim.params.motif.evidence / (crowd > 1 ? crowd : 1);
};

/** Whether what `actor` does (toward `target`, or alone) happens in the area of an authored theme. */
const sees = (sim: Simulation, motif: AuthoredMotif, actor: number, target: number): boolean => {
  if (isEverywhere(motif)) return true;
  if (isCarried(motif)) {
    const carrier = motif.carrierId === null ? -1 : (sim.indexOf.get(motif.carrierId) ?? -1);
    return carrier === actor || (target >= 0 && carrier === target);
  }
  if (motif.scope === "LOCAL") return rosterOf(sim).place[actor] === placeOf(sim, motif);
  return rosterOf(sim).region[actor] === homeRegion(sim, motif);
};

/** Attention: 1 + 1.5·((1 + I)/mean(1 + I of those that the move speaks for) − 1): the leader explains the event. §1.16 */
const attention = (sim: Simulation, intensity: number, mean: number): number =>
  1 + sim.params.motif.attention * ((1 + intensity) / mean - 1);

const meanOver = (sim: Simulation, region: number, motifs: Uint8Array): number => {
  const { phi } = sim.motifs.field;
  let sum = 0;
  for (let k = 0; k < motifs.length; k += 1) sum += 1 + 10 * phi[region * motifCount + motifs[k]!]!;
  return motifs.length > 0 ? sum / motifs.length : 1;
};

/** A directed move speaks for the themes that boost it and against those that suppress it, in the region of its actor. §1.16 */
export const noteMove = (sim: Simulation, actor: number, target: number, move: number): void => {
  fieldOf(sim);
  const { ambient, authored, tracks } = sim.motifs;
  const roster = rosterOf(sim);
  const region = roster.region[actor]!;
  const scale = scaleFor(sim, roster.regionSize[region]!);
  const boosted = boostedBy[move]!;
  const against = suppressedBy[move]!;
  const mean = meanOver(sim, region, boosted);
  const start = region * motifCount;
  for (let k = 0; k < boosted.length; k += 1) {
    const row = start + boosted[k]!;
    ambient.evidence[row]! += scale * attention(sim, ambient.intensity[row]!, mean);
  }
  for (let k = 0; k < against.length; k += 1)
    ambient.evidence[start + against[k]!]! += scale * moveWeight[move * motifCount + against[k]!]!;
  for (let k = 0; k < authored.length; k += 1) {
    const weight = moveWeight[move * motifCount + motifIndex[authored[k]!.category]]!;
    if (weight === 0 || !sees(sim, authored[k]!, actor, target)) continue;
    const share = weight > 0 ? weight * attention(sim, tracks.intensity[k]!, mean) : weight;
    tracks.evidence[k]! += scaleFor(sim, peopleIn(sim, authored[k]!)) * share;
  }
};

/** An explicit event in a region speaks for a theme there; `weight` 1 is worth `motif.event` moves. Twins: choose the one that fits. */
export const addEvidence = (sim: Simulation, region: number, motif: number, weight: number): void => {
  fieldOf(sim);
  const { ambient, authored, tracks } = sim.motifs;
  const worth = sim.params.motif.event * weight;
  ambient.evidence[region * motifCount + motif]! += worth * scaleFor(sim, rosterOf(sim).regionSize[region]!);
  for (let k = 0; k < authored.length; k += 1) {
    const wide = isEverywhere(authored[k]!) || (authored[k]!.scope === "REGIONAL" && homeRegion(sim, authored[k]!) === region);
    if (wide && motifIndex[authored[k]!.category] === motif) tracks.evidence[k]! += worth * scaleFor(sim, peopleIn(sim, authored[k]!));
  }
};

/** The same for something that somebody did or lived through: themes of the place and of the persons hear of it, too. */
export const addEvidenceOf = (sim: Simulation, actor: number, target: number, motif: number, weight: number): void => {
  addEvidence(sim, rosterOf(sim).region[actor]!, motif, weight);
  const { authored, tracks } = sim.motifs;
  const worth = sim.params.motif.event * weight;
  for (let k = 0; k < authored.length; k += 1) {
    const near = authored[k]!.scope === "LOCAL" || isCarried(authored[k]!);
    if (!near || motifIndex[authored[k]!.category] !== motif || !sees(sim, authored[k]!, actor, target)) continue;
    tracks.evidence[k]! += worth * scaleFor(sim, peopleIn(sim, authored[k]!));
  }
};
