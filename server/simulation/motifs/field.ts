import { rosterOf } from "../roster";
import { moveCount } from "../moves";
import type { Simulation } from "../state";
import { carrierOf, placeOf, weightAt, type Spot } from "./area";
import { centredLean, centredTension, motifCount, motifIndex, movesOf, moveWeight } from "./canon";
import { ensureRegions, regionCount } from "./regions";
import type { Field } from "./state";

/** Themes weaker than this leave choices alone. §1.16 */
const FAINT = 0.05;

const spot = (region: number, place: number, person: number): Spot => ({ region, place, person, present: null });

/** Regions first, then everybody, then places with a theme of their own, then carriers; the last is for whoever sits in a scene. */
const listZones = (sim: Simulation): Spot[] => {
  const { place, region } = rosterOf(sim);
  const zones: Spot[] = Array.from({ length: regionCount(sim) }, (_, r) => spot(r, -1, -1));
  zones.push(spot(-1, -1, -1));
  const carriers = [...new Set(sim.motifs.authored.map((motif) => carrierOf(sim, motif)))].filter((index) => index >= 0);
  const locals = sim.motifs.authored.filter(({ scope }) => scope === "LOCAL").map((motif) => placeOf(sim, motif));
  const places = [...new Set([...locals, ...carriers.map((index) => place[index]!)])].filter((number) => number >= 0);
  const regionOfPlace = (number: number): number => region[place.indexOf(number)]!;
  for (const number of places.sort((a, b) => a - b)) zones.push(spot(regionOfPlace(number), number, -1));
  for (const index of carriers.sort((a, b) => a - b)) zones.push(spot(region[index]!, place[index]!, index));
  zones.push(spot(-1, -1, -1));
  return zones;
};

/** Whose zone is which: the carrier's own, or its place's, or the region's. */
const settlePeople = (sim: Simulation, field: Field): void => {
  const { place, region } = rosterOf(sim);
  field.zoneOf = region.slice();
  field.zones.forEach(({ place: at, person }, zone) => {
    if (at < 0) return;
    if (person >= 0) field.zoneOf[person] = zone;
    else place.forEach((number, index) => void (number === at && (field.zoneOf[index] = zone)));
  });
};

const layOut = (sim: Simulation): void => {
  const { field } = sim.motifs;
  field.roster = rosterOf(sim);
  field.params = sim.params;
  field.zones = listZones(sim);
  settlePeople(sim, field);
  const count = field.zones.length;
  if (field.tension.length >= count) return;
  field.phi = new Float64Array(count * motifCount);
  field.bias = new Float64Array(count * moveCount);
  field.lean = new Float64Array(count * 3);
  field.tension = new Float64Array(count);
};

/** Φ = 1 − Π (1 − w·I/10) over the themes of a category, at one spot. §1.16 */
const mingle = (sim: Simulation, zone: number, spot: Spot): void => {
  const { ambient, authored, tracks, field } = sim.motifs;
  const from = zone * motifCount;
  const row = spot.region * motifCount;
  for (let m = 0; m < motifCount; m += 1) field.phi[from + m] = ambient.intensity[row + m]! / 10;
  for (let k = 0; k < authored.length; k += 1) {
    const weight = weightAt(sim, authored[k]!, spot);
    const at = from + motifIndex[authored[k]!.category];
    if (weight > 0) field.phi[at] = 1 - (1 - field.phi[at]!) * (1 - (weight * tracks.intensity[k]!) / 10);
  }
};

/** The mean of the regions. */
const average = (field: Field, zone: number): void => {
  const from = zone * motifCount;
  field.phi.fill(0, from, from + motifCount);
  for (let r = 0; r < zone; r += 1) for (let m = 0; m < motifCount; m += 1) field.phi[from + m]! += field.phi[r * motifCount + m]! / zone;
};

const influenceMoves = (field: Field, zone: number, weight: number): void => {
  const at = zone * moveCount;
  field.bias.fill(0, at, at + moveCount);
  for (let m = 0; m < motifCount; m += 1) {
    const phi = field.phi[zone * motifCount + m]!;
    if (phi <= FAINT) continue;
    for (const move of movesOf[m]!) field.bias[at + move]! += weight * phi * moveWeight[move * motifCount + m]!;
  }
};

/**
 * What a zone's themes do, §1.16: bias of a move .45·Σ Φ·B; lean .20·Σ Φ·(pad − p̄) / max(1, Σ Φ); tension by the same form with .5.
 * Centred and divided, an even background pulls nowhere, and no number of themes pulls further than one.
 */
const influence = (sim: Simulation, zone: number): void => {
  const { field } = sim.motifs;
  const { bias, lean, tension } = sim.params.motif;
  const from = zone * motifCount;
  let sum = 0;
  let pleasure = 0;
  let arousal = 0;
  let dominance = 0;
  let strain = 0;
  for (let m = 0; m < motifCount; m += 1) {
    const phi = field.phi[from + m]!;
    sum += phi;
    pleasure += phi * centredLean[m * 3]!;
    arousal += phi * centredLean[m * 3 + 1]!;
    dominance += phi * centredLean[m * 3 + 2]!;
    strain += phi * centredTension[m]!;
  }
  const share = lean / (sum > 1 ? sum : 1);
  field.lean[zone * 3] = share * pleasure;
  field.lean[zone * 3 + 1] = share * arousal;
  field.lean[zone * 3 + 2] = share * dominance;
  field.tension[zone] = (tension * strain) / (sum > 1 ? sum : 1);
  influenceMoves(field, zone, bias);
};

/** The field anew, from the intensities as they are. */
export const refreshField = (sim: Simulation): void => {
  ensureRegions(sim);
  const { field } = sim.motifs;
  if (field.roster !== rosterOf(sim) || field.params !== sim.params) layOut(sim);
  const everybody = regionCount(sim);
  for (let zone = 0; zone < field.zones.length - 1; zone += 1) {
    if (zone === everybody) average(field, zone);
    else mingle(sim, zone, field.zones[zone]!);
    influence(sim, zone);
  }
};

/** The field as it stands, brought up to a changed cast. */
export const fieldOf = (sim: Simulation): Field => {
  const { field } = sim.motifs;
  if (field.roster === null || field.roster !== sim.roster || field.params !== sim.params) refreshField(sim);
  return field;
};

/** After a change of authored themes: who lives under which of them is found out anew. */
export const forgetField = (sim: Simulation): void => {
  sim.motifs.field.roster = null;
};

/** Zone of somebody who sits with others: carriers work on those who are present, not on those who stayed at home. */
export const zoneInCompany = (sim: Simulation, person: number, present: readonly number[]): number => {
  const field = fieldOf(sim);
  const { authored } = sim.motifs;
  if (!authored.some(({ carrierId }) => carrierId !== null)) return field.zoneOf[person]!;
  const { place, region } = rosterOf(sim);
  const zone = field.zones.length - 1;
  mingle(sim, zone, { region: region[person]!, place: place[person]!, person, present });
  influence(sim, zone);
  return zone;
};
