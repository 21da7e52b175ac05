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

/** Themes whose state or whole intensity has changed since it was last told: the strongest first; the rest follows with later ticks. */
export const reportMotifs = (sim: Simulation): MotifView[] => {
  const { ambient, authored, tracks } = sim.motifs;
  const news: { tracks: Tracks; row: number }[] = [];
  for (let row = 0; row < authored.length; row += 1) if (isNews(tracks, row)) news.push({ tracks, row });
  for (let row = 0; row < regionCount(sim) * motifCount; row += 1) if (isNews(ambient, row)) news.push({ tracks: ambient, row });
  news.sort((a, b) => b.tracks.intensity[b.row]! - a.tracks.intensity[a.row]!);
  return news.slice(0, MOST_AT_ONCE).map(({ tracks: from, row }) => {
    tell(from, row);
    return from === ambient ? ambientView(sim, row) : authoredView(sim, row);
  });
};
