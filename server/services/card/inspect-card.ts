import { cardLimits, type CardData, type CardSpec } from "@/server/contracts/card";
import { cleanName } from "./clean-text";
import { refuse } from "./refuse-file";

export interface InspectedCard {
  spec: CardSpec;
  card: CardData;
  /** Where the fields lie: the card itself in V1, its `data` in V2 and V3. */
  data: CardData;
  warnings: string[];
}

export const isRecord = (value: unknown): value is CardData => typeof value === "object" && value !== null && !Array.isArray(value);

export const v1Fields = ["name", "description", "personality", "scenario", "first_mes", "mes_example"] as const;
const described = v1Fields.slice(1);

const listed = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(", ");

const refuseOtherFile = (json: CardData): never => {
  if (json["format"] === "dramatis.cast") throw refuse("is_cast", "is a whole cast, not one character's card.");
  if (json["entries"] !== undefined || json["spec"] === "lorebook_v3") throw refuse("is_lorebook", "is a lorebook, not a character card.");
  const missing = typeof json["name"] === "string" ? `none of ${listed(described)}` : `no “name”, and no “data” with a name in it`;
  throw refuse("not_a_card", `is JSON, but not a character card: it has ${missing}.`);
};

const findSpec = (json: CardData): { spec: CardSpec; warning?: string } => {
  const spec = typeof json["spec"] === "string" ? json["spec"].toLowerCase() : "";
  if (/^chara_card_v\d/.test(spec)) {
    if (!isRecord(json["data"]))
      throw refuse("data_missing", `says that it is a ${spec} card, but has no “data” with the character in it.`);
    if (spec === "chara_card_v2") return { spec: "v2" };
    if (spec === "chara_card_v3" && Number.parseFloat(String(json["spec_version"])) === 3) return { spec: "v3" };
    return { spec: "v3", warning: "The card was written for another version of the V3 format; fields that are not known here are kept." };
  }
  if (spec === "lorebook_v3") return refuseOtherFile(json);
  if (isRecord(json["data"]) && typeof json["data"]["name"] === "string")
    return { spec: "v2", warning: "The card does not say which format it has; it was read as V2." };
  if (typeof json["name"] === "string" && described.some((field) => typeof json[field] === "string")) return { spec: "v1" };
  return refuseOtherFile(json);
};

const countLore = (book: unknown): number => {
  const entries = isRecord(book) ? book["entries"] : undefined;
  if (Array.isArray(entries)) return entries.length;
  return isRecord(entries) ? Object.keys(entries).length : 0;
};

/** What kind of card a JSON value is. Throws a sentence for what is none, or is too large to be one. */
export const inspectCard = (json: unknown): InspectedCard => {
  if (!isRecord(json)) throw refuse("not_a_card", "is JSON, but not a character card: it is not an object.");
  const { spec, warning } = findSpec(json);
  const data = spec === "v1" ? json : (json["data"] as CardData);
  const name = data["name"];
  if (typeof name !== "string" || cleanName(name).text === "")
    throw refuse("name_missing", "is a character card without a name. Give the character a name and import it again.");
  const entries = countLore(data["character_book"]);
  if (entries > cardLimits.loreEntries) {
    throw refuse(
      "lore_too_large",
      `carries a lorebook of ${entries.toLocaleString("en")} entries; at most ${cardLimits.loreEntries.toLocaleString("en")} are read.`,
    );
  }
  const odd = v1Fields.filter((field) => data[field] !== undefined && data[field] !== null && typeof data[field] !== "string");
  const warnings = [
    ...(warning ? [warning] : []),
    ...(odd.length > 0 ? [`${listed(odd)} should be text and is not; it is kept in the card but was not read.`] : []),
  ];
  return { spec, card: json, data, warnings };
};
