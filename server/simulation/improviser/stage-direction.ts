import type { SpeechRequest } from "@/server/contracts/speech";
import type { Plan } from "./compose";
import { createDraws } from "./draws";
import type { Library } from "./fragments/library";
import { isFitFor } from "./safety";
import { settingsOf } from "./setting";
import { toSurface } from "./surface";
import { temperOf } from "./tie";
import { drawSlots } from "./slots";
import { sayOne } from "./turn";

type Group = keyof Library["directions"];

const tender = new Set(["COMFORT", "DECLARE_LOVE", "FORGIVE", "CONFIDE", "THANK", "VOW"]);
const contrite = new Set(["APOLOGISE", "CONFESS", "ATONE", "CONCEDE"]);
const playful = new Set(["JOKE", "TEASE", "FLIRT", "TEMPT"]);
const bold = new Set(["CHALLENGE", "DEFEND", "COMMAND", "RECRUIT"]);
const indoorsOnly = /window|cup|doorway|chair|door\b/;

const groupsFor = ({ move, accepted, speaker }: SpeechRequest): Group[] => {
  const groups: Group[] = [temperOf(move)];
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
export const stageDirection = (plan: Plan): string | null => {
  const { request, library, material, idiolect } = plan;
  const draws = createDraws(request.seed, `${request.turnKey}/${request.speaker.id}`, -2);
  if (!draws.chance("direction", 0.2 + 0.05 * Math.min(1, Math.abs(request.speaker.mood.arousal)))) return null;
  const group = draws.pick("direction.group", groupsFor(request));
  const outdoors = settingsOf(request).includes("outdoors");
  const lines = library.directions[group].filter(({ template }) => !(outdoors && indoorsOnly.test(template.source)));
  const slots = drawSlots(material, null, draws, idiolect.evidential);
  const said = sayOne({ ...plan, draws, slots, tongue: null, used: new Set() }, "direction.line", lines);
  if (!said) return null;
  const text = toSurface(said);
  return isFitFor(text, request.rating) ? text.charAt(0).toLowerCase() + text.slice(1) : null;
};
