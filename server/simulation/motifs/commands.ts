import { readAmbientMotif } from "@/server/contracts/motifs";
import type { AuthoredMotif, MotifCommand } from "@/server/contracts/simulation";
import { clamp } from "../arithmetic";
import { grow } from "../columns";
import { SimulationError } from "../errors";
import { loadIndex, type Simulation } from "../state";
import { isCarried } from "./area";
import { motifCount, motifIndex } from "./canon";
import { enterState } from "./dynamics";
import { forgetField } from "./field";
import { isLegalStep, State, stateAt } from "./lifecycle";
import { ensureRegions } from "./regions";
import { clearTrack, NO_HOLD, trackColumns, type Tracks } from "./state";

interface Row {
  tracks: Tracks;
  row: number;
}

const unknown = (id: string): SimulationError => new SimulationError("motif.unknown", `There is no motif ${id}`);

/** "3:HOPE" for the ambient theme of a region, or the id of an authored one. */
const findRow = (sim: Simulation, id: string): Row => {
  ensureRegions(sim);
  const { ambient, authored, tracks, regions } = sim.motifs;
  const row = authored.findIndex((motif) => motif.id === id);
  if (row >= 0) return { tracks, row };
  const found = readAmbientMotif(id);
  if (found === null || found.region >= regions) throw unknown(id);
  return { tracks: ambient, row: found.region * motifCount + motifIndex[found.category] };
};

const assertIntensity = (value: number, least: number): void => {
  if (Number.isFinite(value) && value >= least && value <= 10) return;
  throw new SimulationError("motif.invalid", `An intensity is ${least} to 10, not ${value}`);
};

/** At rest there is no intensity of 1 or more: the writer's word wakes a theme, whatever the time of rest. */
const wake = (sim: Simulation, { tracks, row }: Row): void => {
  const resting = tracks.state[row] === State.DORMANT || tracks.state[row] === State.RESOLVED;
  if (resting && tracks.intensity[row]! >= 1) enterState(sim, tracks, row, State.EMERGING);
};

const setIntensity = (sim: Simulation, at: Row, intensity: number): void => {
  const { tracks, row } = at;
  tracks.intensity[row] = intensity;
  if (tracks.hold[row]! > intensity) tracks.hold[row] = intensity;
  wake(sim, at);
};

const hold = (sim: Simulation, at: Row, intensity: number): void => {
  const { tracks, row } = at;
  tracks.hold[row] = intensity;
  if (tracks.intensity[row]! < intensity) tracks.intensity[row] = intensity;
  wake(sim, at);
};

/** Intensity that fits the state a theme is moved to: RESOLVED lies below 1, EMERGING at 1 or more. */
const moveTo = (sim: Simulation, { tracks, row }: Row, to: "INTERRUPTED" | "RESOLVED" | "EMERGING", rule: "lawful" | "forced"): void => {
  const from = stateAt(tracks.state[row]!);
  if (rule === "lawful" && !isLegalStep(from, to)) {
    throw new SimulationError("motif.illegal_transition", `A theme that is ${from} cannot become ${to}`);
  }
  enterState(sim, tracks, row, State[to]);
  const intensity = tracks.intensity[row]!;
  if (to === "RESOLVED") tracks.intensity[row] = Math.min(intensity, 0.5);
  if (to === "EMERGING") tracks.intensity[row] = Math.max(intensity, 1);
};

const removeRow = (sim: Simulation, { tracks, row }: Row, id: string): void => {
  const { motifs } = sim;
  if (tracks !== motifs.tracks) throw new SimulationError("motif.ambient", `The theme ${id} belongs to its region and cannot be removed`);
  for (const [name, [, width]] of Object.entries(trackColumns)) tracks[name as keyof Tracks].copyWithin(row * width, (row + 1) * width);
  motifs.authored.splice(row, 1);
};

export const commandMotif = (sim: Simulation, id: string, command: MotifCommand): void => {
  const at = findRow(sim, id);
  switch (command.what) {
    case "hold":
      assertIntensity(command.intensity, 1);
      hold(sim, at, command.intensity);
      break;
    case "release":
      at.tracks.hold[at.row] = NO_HOLD;
      break;
    case "set":
      assertIntensity(command.intensity, 0);
      setIntensity(sim, at, command.intensity);
      break;
    case "move":
      moveTo(sim, at, command.to, command.force ? "forced" : "lawful");
      break;
    case "remove":
      removeRow(sim, at, id);
  }
  forgetField(sim);
};

const assertMotif = (sim: Simulation, motif: AuthoredMotif): void => {
  assertIntensity(motif.intensity, 1);
  if (motif.hold !== null) assertIntensity(motif.hold, 1);
  if (isCarried(motif) && motif.carrierId === null) throw new SimulationError("motif.invalid", `The motif ${motif.id} needs a carrier`);
  if (motif.scope === "LOCAL" && motif.placeId === null) throw new SimulationError("motif.invalid", `The motif ${motif.id} needs a place`);
  if (motif.carrierId !== null) loadIndex(sim, motif.carrierId);
};

/** A new theme of the writer's; with a known id, what the writer says of it from now on (its intensity only where that has changed). */
export const authorMotif = (sim: Simulation, motif: AuthoredMotif): void => {
  assertMotif(sim, motif);
  const { motifs } = sim;
  const found = motifs.authored.findIndex(({ id }) => id === motif.id);
  const row = found < 0 ? motifs.authored.length : found;
  if (row >= motifs.tracks.intensity.length) motifs.tracks = grow(trackColumns, motifs.tracks, row * 2);
  const { tracks } = motifs;
  const before = motifs.authored[row];
  motifs.authored[row] = motif;
  if (before === undefined) clearTrack(tracks, row, sim.tick);
  if (before?.intensity !== motif.intensity) setIntensity(sim, { tracks, row }, motif.intensity);
  tracks.hold[row] = NO_HOLD;
  if (motif.hold !== null) hold(sim, { tracks, row }, clamp(motif.hold, 1, 10));
  forgetField(sim);
};
