import type { SpeechRequest } from "@/server/contracts/speech";
import { cleanText } from "./sanitise";

export type Setting = "indoors" | "outdoors" | "unknown";

const outside =
  /\b(?:wood|woods|forest|gardens?|street|streets|square|road|lane|bridge|barricade|terrace|shore|beach|quay|deck|field|fields|park|shrubbery|orchard|grove|glade|clearing|hill|mountain|lawn|grounds|river|riverside|courtyard|yard|market|moor|camp|harbou?r|path|meadow|outside|open air|cemetery|island)\b/i;
const within =
  /\b(?:room|parlour|library|kitchen|ballroom|drawing-room|dining-room|hall|chamber|study|house|tavern|inn|café|cafe|shop|attic|cellar|church|chapel|cathedral|palace|lodgings?|apartment|flat|office|prison|hospital|convent|workshop|cottage|parsonage|theatre|indoors)\b/i;

/** The name decides; only when it is silent does the description. */
export const settingOf = (place: SpeechRequest["place"]): Setting => {
  for (const text of place ? [place.name, place.description] : []) {
    const said = cleanText(text, 400);
    if (outside.test(said)) return "outdoors";
    if (within.test(said)) return "indoors";
  }
  return "unknown";
};
