import type { AuthoredMotif } from "@/server/contracts/simulation";
import { isRemoved } from "../people";
import { PLACES_PER_REGION, rosterOf } from "../roster";
import type { Simulation } from "../state";

/** Weight of a carried theme for those in its carrier's company. §1.16 */
const COMPANY = 0.6;

export const isCarried = ({ scope }: AuthoredMotif): boolean => scope === "PLAYER_CHARACTER" || scope === "NON_PLAYER_CHARACTER";

/** Index of the carrier; −1 for none, or for one that is gone. */
export const carrierOf = (sim: Simulation, motif: AuthoredMotif): number => {
  if (!isCarried(motif) || motif.carrierId === null) return -1;
  const index = sim.indexOf.get(motif.carrierId);
  return index === undefined || isRemoved(sim.people, index) ? -1 : index;
};

/** Number of the place; −1 when nobody lives there. */
export const placeOf = (sim: Simulation, motif: AuthoredMotif): number =>
  motif.placeId === null ? -1 : (rosterOf(sim).placeNumber.get(motif.placeId) ?? -1);

export const isEverywhere = (motif: AuthoredMotif): boolean =>
  motif.scope === "GLOBAL" || (motif.scope === "REGIONAL" && motif.placeId === null);

/** Region that an authored theme belongs to: of its place, or of its carrier's home; −1 for all of them, or for none. */
export const homeRegion = (sim: Simulation, motif: AuthoredMotif): number => {
  const { region } = rosterOf(sim);
  const carrier = carrierOf(sim, motif);
  if (carrier >= 0) return region[carrier]!;
  const place = placeOf(sim, motif);
  return place < 0 ? -1 : Math.floor(place / PLACES_PER_REGION);
};

/** Somewhere in the cast: a region, a place in it (−1 for no one place), a person (−1), and in a scene who is present. */
export interface Spot {
  region: number;
  place: number;
  person: number;
  present: readonly number[] | null;
}

/** Weight 0..1 of an authored theme at a spot. §1.16, with a place for the disc and company for the kernel around a carrier. */
export const weightAt = (sim: Simulation, motif: AuthoredMotif, spot: Spot): number => {
  if (isEverywhere(motif)) return 1;
  if (motif.scope === "REGIONAL") return homeRegion(sim, motif) === spot.region ? 1 : 0;
  if (motif.scope === "LOCAL") return spot.place >= 0 && placeOf(sim, motif) === spot.place ? 1 : 0;
  const carrier = carrierOf(sim, motif);
  if (carrier < 0) return 0;
  if (carrier === spot.person) return 1;
  const together = spot.present === null ? rosterOf(sim).place[carrier] === spot.place : spot.present.includes(carrier);
  return together ? COMPANY : 0;
};

/** Members of the living cast in the area of an authored theme. */
export const peopleIn = (sim: Simulation, motif: AuthoredMotif): number => {
  const { size, regionSize, membersOf } = rosterOf(sim);
  if (isEverywhere(motif)) return size;
  if (isCarried(motif)) return 1;
  const place = placeOf(sim, motif);
  if (place < 0) return 0;
  return motif.scope === "LOCAL" ? membersOf[place]!.length : regionSize[Math.floor(place / PLACES_PER_REGION)]!;
};
