import { elizabethanVariants } from "./fragments/elizabethan-variants";
import { variantSets, type VariantSet } from "./fragments/variants";
import { contract, swapsOf, type Joined } from "./era";

/** Fixed text, or a place where speakers differ. */
export type Segment = string | { set: number; forms: readonly string[] };

/** What somebody runs together, always in the same order. */
export type Habit = readonly Joined[];

/** How one speaker turns authored words: the era's tongue, what is run together, and the forms that the speaker keeps to. */
export interface Tongue {
  era: string;
  habit: Habit;
  /** For each set of variants, a number 0 ≤ u < 1. */
  leanings: Float64Array;
}

const cased = (form: string, matched: string): string => (/^\p{Lu}/u.test(matched) ? form.charAt(0).toUpperCase() + form.slice(1) : form);

const setsOf = (era: string): readonly VariantSet[] => (era === "antique" ? [] : era === "elizabethan" ? elizabethanVariants : variantSets);

const formsFor = ({ forms, modern }: VariantSet, era: string, habit: Habit): readonly string[] => {
  if (era !== "contemporary") return forms;
  const all = modern ? [...modern, ...modern, forms[0] ?? ""] : forms;
  return habit.includes("not") ? all : all.filter((form) => !form.includes("n’t"));
};

/** Splits at the places of one set; what follows a full stop put in the middle begins a sentence. */
const splitAt = (segments: readonly Segment[], set: number, era: string, habit: Habit): Segment[] => {
  const variant = setsOf(era)[set];
  if (!variant) return [...segments];
  const forms = formsFor(variant, era, habit);
  if (forms.length < 2) return [...segments];
  return segments.flatMap((segment): Segment[] => {
    if (typeof segment !== "string") return [segment];
    const parts: Segment[] = [];
    let last = 0;
    for (const match of segment.matchAll(variant.match)) {
      if (match.index > last) parts.push(segment.slice(last, match.index));
      parts.push({ set, forms: forms.map((form) => cased(form, match[0])) });
      last = match.index + match[0].length;
    }
    if (last === 0) return [segment];
    if (last < segment.length) parts.push(segment.slice(last));
    return parts;
  });
};

/** Authored text, cut once for an era and a habit; which form is taken at each place is the speaker's. */
export const cutText = (text: string, era: string, habit: Habit): Segment[] => {
  let plain = text;
  for (const [what, instead] of swapsOf(era, text)) plain = plain.replace(what, instead);
  plain = contract(plain, habit);
  let segments: Segment[] = [plain];
  for (let set = 0; set < setsOf(era).length; set += 1) segments = splitAt(segments, set, era, habit);
  return segments;
};

export const sayText = (segments: readonly Segment[], leanings: Float64Array): string => {
  let said = "";
  for (const segment of segments)
    said += typeof segment === "string" ? segment : (segment.forms[Math.floor((leanings[segment.set] ?? 0) * segment.forms.length)] ?? "");
  return said;
};
