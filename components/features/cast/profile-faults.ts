import { set, type FieldErrors, type Resolver } from "react-hook-form";
import type { core } from "zod";
import { characterProfileSchema, type CharacterProfile } from "@/server/contracts/character";

export interface Fault {
  /** "goals.0.text": also the id of the field, after `f-`. */
  path: string;
  label: string;
  message: string;
}

const labels: readonly [RegExp, string][] = [
  [/^name$/u, "Name"],
  [/^shortName$/u, "Called"],
  [/^initials$/u, "Initials"],
  [/^title$/u, "One line about them"],
  [/^occupation$/u, "Occupation"],
  [/^aliases/u, "Also known as"],
  [/^interests/u, "Interests"],
  [/^tags/u, "Tags"],
  [/^backstory$/u, "Backstory"],
  [/^goals/u, "Wants"],
  [/^voice\.samples/u, "Samples of the voice"],
  [/^voice\.openers/u, "Openers"],
  [/^voice\.oath$/u, "Mild oath"],
  [/^voice\.imagery$/u, "Images from"],
  [/^voice/u, "Voice"],
];

const labelOf = (path: string): string => labels.find(([pattern]) => pattern.test(path))?.[1] ?? path;

const messageOf = (issue: core.$ZodIssue): string => {
  if (issue.code === "too_small") {
    if (issue.origin === "string") return "Please write something here";
    return `At least ${Number(issue.minimum)}`;
  }
  if (issue.code === "too_big") {
    const most = Number(issue.maximum).toLocaleString("en");
    if (issue.origin === "string") return `At most ${most} characters`;
    return issue.origin === "array" ? `At most ${most} of them` : `At most ${most}`;
  }
  return "This is not understood";
};

/** zod's issues as sentences for a writer; the first of each field. */
export const faultsOf = (issues: readonly core.$ZodIssue[]): Fault[] => {
  const faults = new Map<string, Fault>();
  for (const issue of issues) {
    const path = issue.path.map(String).join(".");
    const message = path === "name" && issue.code === "too_small" ? "Everybody needs a name" : messageOf(issue);
    if (!faults.has(path)) faults.set(path, { path, label: labelOf(path), message });
  }
  return [...faults.values()];
};

/** The contract itself is the form's judge. */
export const profileResolver: Resolver<CharacterProfile> = (values) => {
  const parsed = characterProfileSchema.safeParse(values);
  if (parsed.success) return { values: parsed.data, errors: {} };
  const errors: FieldErrors<CharacterProfile> = {};
  for (const { path, message } of faultsOf(parsed.error.issues)) set(errors, path, { type: "contract", message });
  return { values: {}, errors };
};
