import { castFileSchema, type CastFile } from "@/server/contracts/cast-file";
import { aMidsummerNightsDream } from "./a-midsummer-nights-dream/index";
import { dracula } from "./dracula/index";
import { lesMiserables } from "./les-miserables/index";
import { littleWomen } from "./little-women/index";
import { prideAndPrejudice } from "./pride-and-prejudice/index";

/** The demo casts, the one a first visitor meets at the top. Parsed here, so that defaults are filled in and a bad file stops the start. */
export const casts: readonly CastFile[] = [prideAndPrejudice, lesMiserables, aMidsummerNightsDream, littleWomen, dracula].map((cast) =>
  castFileSchema.parse(cast),
);
