import type { MotifView } from "@/server/contracts/motifs";
import type { Simulation } from "../state";
import { motifCount } from "./canon";
import { regionCount } from "./regions";
import type { Tracks } from "./state";
import { ambientView, authoredView } from "./views";

const MOST_AT_ONCE = 24;
/** The whole number that was told stands until the intensity is this far from it: one that wavers around a half is not news each time. */
const STEP = 0.6;

/** Whether a track has something new to tell, and that it has told it. Weaker than 1, before and now, it is nobody's concern. */
const isNews = (tracks: Tracks, row: number): boolean => {
  const intensity = tracks.intensity[row]!;
  const shown = tracks.shown[row]!;
  const state = tracks.state[row]!;
  if (intensity < 1 && shown === 0) return false;
  const moved = intensity - shown >= STEP || shown - intensity >= STEP;
  if (!moved && state === tracks.shownState[row]) return false;
  return true;
};

const tell = (tracks: Tracks, row: number): void => {
  const intensity = tracks.intensity[row]!;
  tracks.shown[row] = intensity < 1 ? 0 : Math.round(intensity);
  tracks.shownState[row] = tracks.state[row]!;
};

/** Places of authored themes, counted down from −1, and of ambient ones from 0, which have something new to tell. */
const rowsWithNews = (sim: Simulation): number[] => {
  const { ambient, authored, tracks } = sim.motifs;
  const rows: number[] = [];
  for (let row = 0; row < authored.length; row += 1) if (isNews(tracks, row)) rows.push(-row - 1);
  const end = regionCount(sim) * motifCount;
  for (let row = 0; row < end; row += 1) if (isNews(ambient, row)) rows.push(row);
  return rows;
};

/** Themes whose state or whole intensity has changed since it was last told: the strongest first; the rest follows with later ticks. */
export const reportMotifs = (sim: Simulation): MotifView[] => {
  const { ambient, tracks } = sim.motifs;
  const rows = rowsWithNews(sim);
  if (rows.length === 0) return [];
  const strength = (row: number): number => (row < 0 ? tracks.intensity[-row - 1]! : ambient.intensity[row]!);
  rows.sort((a, b) => strength(b) - strength(a));
  if (rows.length > MOST_AT_ONCE) rows.length = MOST_AT_ONCE;
  return rows.map((row) => {
    tell(row < 0 ? tracks : ambient, row < 0 ? -row - 1 : row);
    return row < 0 ? authoredView(sim, -row - 1) : ambientView(sim, row);
  });
};
