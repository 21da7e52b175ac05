import { z } from "zod";
import { tieFileLimits } from "@/server/contracts/tie-file";
import type { FoundRow, ReadFile } from "./found-row";
import { refuseFile } from "./refuse-file";
import { jsonFormat, jsonVersion } from "./write-json";

const numberSchema = z.number().transform(String);
const relationshipSchema = z.object({
  fromId: z.string(),
  toId: z.string(),
  kind: z.string(),
  strength: numberSchema,
  trust: numberSchema,
  familiarity: numberSchema,
  offence: numberSchema,
  evidence: z.string().default(""),
});
const fileSchema = z.object({
  format: z.literal(jsonFormat),
  version: z.number().max(jsonVersion),
  characters: z.array(z.object({ id: z.string(), name: z.string() })).max(100_000),
  relationships: z.array(z.unknown()).max(tieFileLimits.ties),
});

export interface ReadJson extends ReadFile {
  /** Of each id what the character is called in the file. */
  ends: Map<string, string[]>;
}

/** Our own format back. A place in the list stands for a line. */
export const readJson = (fileName: string, text: string): ReadJson => {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    throw refuseFile(`${fileName} is not JSON`, "not_json", error);
  }
  const parsed = fileSchema.safeParse(value);
  if (!parsed.success) throw refuseFile(`${fileName} is JSON, and not a file of relationships of this program`, "other_json", parsed.error);
  const faults: ReadFile["faults"] = [];
  const rows = parsed.data.relationships.flatMap((each, index): FoundRow[] => {
    const tie = relationshipSchema.safeParse(each);
    if (!tie.success) {
      faults.push({ line: index + 1, text: `Relationship ${index + 1} lacks something: ${tie.error.issues[0]?.path.join(".") ?? ""}` });
      return [];
    }
    const { fromId, toId, evidence, ...values } = tie.data;
    return [{ line: index + 1, values: { from: fromId, to: toId, ...values, ...(evidence && { reason: evidence }) } }];
  });
  const columns = Object.keys(relationshipSchema.shape).map((name) => ({ name, as: name }));
  const ends = new Map(parsed.data.characters.map(({ id, name }) => [id, [id, name]]));
  return { format: "json", rows, columns, faults, warnings: [], ends };
};
