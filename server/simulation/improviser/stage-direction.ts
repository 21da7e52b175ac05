import type { SpeechRequest } from "@/server/contracts/speech";
import { createDraws } from "./draws";
import { directions, type DirectionGroup } from "./fragments/directions";
import { settingOf } from "./setting";
import type { Slots } from "./template";
import { toSurface } from "./surface";
import { temperOf } from "./tie";
import { sayOne } from "./turn";

const tender = new Set(["COMFORT", "DECLARE_LOVE", "FORGIVE", "CONFIDE", "THANK", "VOW"]);
const contrite = new Set(["APOLOGISE", "CONFESS", "ATONE", "CONCEDE"]);
const playful = new Set(["JOKE", "TEASE", "FLIRT", "TEMPT"]);
const bold = new Set(["CHALLENGE", "DEFEND", "COMMAND", "RECRUIT"]);
const indoorsOnly = /window|cup|doorway/;

const groupsFor = ({ move, accepted, speaker }: SpeechRequest): DirectionGroup[] => {
  const groups: DirectionGroup[] = [temperOf(move)];
  if (tender.has(move)) groups.push("tender");
  if (contrite.has(move)) groups.push("contrite");
  if (playful.has(move)) groups.push("playful");
  if (bold.has(move)) groups.push("bold");
  const { pleasure, arousal, dominance } = speaker.mood;
  if (pleasure > 0.25 && arousal > 0.1 && temperOf(move) === "friendly") groups.push("bright");
  if (pleasure < -0.2 && arousal <= 0.1) groups.push("low");
  if (dominance < -0.25 && arousal > 0) groups.push("anxious");
  if (accepted === false && temperOf(move) === "friendly") groups.push("unwelcome");
  return groups;
};

/** How it is said, for about two lines in nine; null for the others. */
export const stageDirection = (request: SpeechRequest, slots: Slots): string | null => {
  const draws = createDraws(request.seed, `${request.turnKey}/${request.speaker.id}`, -2);
  if (!draws.chance("direction", 0.2 + 0.05 * Math.min(1, Math.abs(request.speaker.mood.arousal)))) return null;
  const group = draws.pick("direction.group", groupsFor(request));
  const outdoors = settingOf(request.place) === "outdoors";
  const lines = directions[group].filter((line) => !(outdoors && indoorsOnly.test(line)));
  const said = sayOne({ request, draws, slots, dress: (text) => text }, "direction.line", lines);
  if (!said) return null;
  const text = toSurface(said);
  return directionCase(text);
};

const directionCase = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
