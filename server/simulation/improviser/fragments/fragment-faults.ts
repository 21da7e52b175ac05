import { isSlotName } from "./slot-names";

/** What is wrong with the little language of a fragment; null when nothing is. */
export const faultOf = (text: string): string | null => {
  for (const [, name = ""] of text.matchAll(/\{([^{}]*)\}/g)) if (!isSlotName(name)) return `unknown slot {${name}}`;
  const bare = text.replace(/\{[A-Za-z0-9]+\}/g, "x");
  if (/[{}]/.test(bare)) return "a brace without its other half";
  if (/\([^)]*\(/.test(bare)) return "a choice inside a choice";
  const outside = bare.replace(/\([^()]*\|[^()]*\)/g, "x");
  if (/[()|]/.test(outside)) return "a choice that is not written (a|b)";
  if (/["'<>`\\_*[\]#~^]|\p{Cc}/u.test(bare)) return "a sign that no line may hold (use ’ “ ”)";
  if (/^\s|\s$| {2}/.test(text)) return "a space too many";
  return null;
};
