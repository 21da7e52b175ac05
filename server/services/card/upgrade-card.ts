import type { CardData } from "@/server/contracts/card";
import { inspectCard } from "./inspect-card";

const emptyData = (): CardData => ({
  name: "",
  description: "",
  personality: "",
  scenario: "",
  first_mes: "",
  mes_example: "",
  creator_notes: "",
  system_prompt: "",
  post_history_instructions: "",
  alternate_greetings: [],
  tags: [],
  creator: "",
  character_version: "",
  extensions: {},
  group_only_greetings: [],
});

const optionalData = ["character_book", "nickname", "assets", "source", "creator_notes_multilingual", "creation_date", "modification_date"];
const dataFields = new Set([...Object.keys(emptyData()), ...optionalData]);
// A flat card may hold keys of these names that mean something else; they are set aside rather than overwritten.
const rootFields = new Set(["spec", "spec_version", "data"]);

/** A card as V3 with every field that it had. What a flat card held beyond the standard stays beside `data`. */
export const toV3 = (card: CardData): CardData => {
  const { spec, data } = inspectCard(card);
  if (spec === "v3") return card;
  const named = { spec: "chara_card_v3", spec_version: "3.0" };
  if (spec === "v2") return { ...card, ...named, data: { ...emptyData(), ...data } };
  const entries = Object.entries(card);
  const own = Object.fromEntries(entries.filter(([key]) => dataFields.has(key)));
  const taken = Object.fromEntries(entries.filter(([key]) => rootFields.has(key)));
  const beside = Object.fromEntries(entries.filter(([key]) => !dataFields.has(key) && !rootFields.has(key)));
  const original = Object.keys(taken).length > 0 ? { original_root: taken } : {};
  return { ...beside, ...named, data: { ...emptyData(), ...own, ...original } };
};

/** The same card under V2's name, for readers that know no V3. Its V3 fields stay in `data`, where V2 readers pass over them. */
export const toV2 = (card: CardData): CardData => ({ ...toV3(card), spec: "chara_card_v2", spec_version: "2.0" });
