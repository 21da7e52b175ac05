import type { CastMember } from "@/server/contracts/chronicle/view";

const objectForms = { she: "her", he: "him", they: "them", it: "it" } as const;

export const heldForms = ["edit", "regenerate", "refuse"] as const;
export type HeldForm = (typeof heldForms)[number];
/** What is being written about a held line; null: nothing is. */
export interface HeldDraft {
  form: HeldForm | null;
  text: string;
}
export const noDraft: HeldDraft = { form: null, text: "" };

/** What was being written before a reload; nothing where it is not understood. */
export const restoreHeldDraft = (stored: unknown): HeldDraft => {
  const { form, text } = (stored ?? {}) as Partial<Record<keyof HeldDraft, unknown>>;
  const known = heldForms.find((each) => each === form);
  return known !== undefined && typeof text === "string" ? { form: known, text } : noDraft;
};

/** "Let him say it" */
export const letWords = (person: Pick<CastMember, "pronouns"> | null): string => `Let ${objectForms[person?.pronouns ?? "they"]} say it`;

/** "speaks of doing harm; every line waits", as one sentence. */
export const reasonWords = (reasons: readonly string[]): string => {
  const told = reasons
    .map((reason) => reason.trim())
    .filter(Boolean)
    .join("; ");
  return told === "" ? "Held by your word" : told.charAt(0).toUpperCase() + told.slice(1);
};

/** The wording before or after, round the ends. */
export const turnWording = (index: number, by: 1 | -1, count: number): number => (count === 0 ? 0 : (index + by + count) % count);

/** What is left of a choice when some of what was chosen has been decided meanwhile. */
export const stillChosen = (chosen: ReadonlySet<string>, lines: readonly { lineId: string }[]): string[] =>
  lines.map(({ lineId }) => lineId).filter((id) => chosen.has(id));

/** Somebody else was first with some of what was decided at once. */
export const beatenWords = (gone: number, all: number): string =>
  `${gone} of ${all} did not wait any more: somebody else has decided about ${gone === 1 ? "it" : "them"}`;

/** Decisions that are sent at once, in parts no larger than the server takes. */
export const inParts = <T>(all: readonly T[], most: number): T[][] => {
  const parts: T[][] = [];
  for (let i = 0; i < all.length; i += most) parts.push(all.slice(i, i + most));
  return parts;
};
