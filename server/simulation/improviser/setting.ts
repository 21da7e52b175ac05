import type { SpeechRequest } from "@/server/contracts/speech";
import type { settings } from "./fragments/pack-schema";
import { memo } from "./memo";
import { cleanText } from "./sanitise";

export type Setting = (typeof settings)[number];

const outside =
  /\b(?:wood|woods|forest|gardens?|street|streets|square|road|lane|bridge|barricade|terrace|shore|beach|quay|deck|field|fields|park|shrubbery|orchard|grove|glade|clearing|hill|mountain|lawn|grounds|river|riverside|courtyard|yard|market|moor|camp|harbou?r|path|meadow|outside|open air|cemetery|island)\b/i;
const within =
  /\b(?:room|parlour|library|kitchen|ballroom|drawing-room|dining-room|hall|chamber|study|house|tavern|inn|café|cafe|shop|attic|cellar|church|chapel|cathedral|palace|lodgings?|apartment|flat|office|prison|hospital|convent|workshop|cottage|parsonage|theatre|indoors)\b/i;
const particular: readonly (readonly [Setting, RegExp])[] = [
  ["street", /\b(?:street|square|market|lane|alley|quay|town|city|crossing|bridge)\b/i],
  ["garden", /\b(?:gardens?|orchard|shrubbery|lawn|park|grove|terrace|greenhouse|allotments?)\b/i],
  ["table", /\b(?:table|dinner|supper|dining|tavern|inn|café|cafe|feast|kitchen|restaurant|canteen|pub|breakfast|tea)\b/i],
  ["travel", /\b(?:coach|carriage|train|station|ship|deck|road|journey|harbou?r|ferry|caravan|airport|bus)\b/i],
  ["crowd", /\b(?:ball|assembly|market|fair|theatre|square|church|wedding|party|festival|arena|court|ballroom|feast)\b/i],
];
const occasions: readonly (readonly [Setting, RegExp])[] = [
  ["night", /\b(?:night|midnight|evening|moon|moonlight|dusk|dark|after dinner)\b/i],
  ["rain", /\b(?:rain|raining|rainy|storm|wet|downpour|thunder)\b/i],
];

const read = (name: string, description: string, scene: string): Setting[] => {
  const found = new Set<Setting>(["any"]);
  const place = cleanText(name, 200);
  for (const said of [place, cleanText(description, 400)]) {
    if (found.has("outdoors") || found.has("indoors")) break;
    if (outside.test(said)) found.add("outdoors");
    else if (within.test(said)) found.add("indoors");
  }
  const whole = `${place} ${cleanText(scene, 400)}`;
  for (const [setting, words] of particular) if (words.test(place) || (setting !== "street" && words.test(whole))) found.add(setting);
  for (const [setting, words] of occasions) if (words.test(whole)) found.add(setting);
  // A garden that is only spoken of in a premise is no garden under their feet.
  if (found.has("indoors")) for (const each of ["street", "garden", "travel"] as const) found.delete(each);
  return [...found];
};
const remembered = memo((name: string, description: string, scene: string) => `${name}\n${description}\n${scene}`, read, 512);

/** Where and when they are, as far as it is told: the name of the place decides; only when it is silent does the description. */
export const settingsOf = ({ place, scene }: SpeechRequest): readonly Setting[] =>
  remembered(place?.name ?? "", place?.description ?? "", `${scene?.title ?? ""} ${scene?.premise ?? ""} ${scene?.mood ?? ""}`);
