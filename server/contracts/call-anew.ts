import type { Part } from "./direction";
import { escapePattern } from "./escape-pattern";

/** Somebody whose part another takes over: what they were called in what is written for it, and what is to stand there. */
export interface CalledAnew {
  was: readonly string[];
  is: string;
}

/** What somebody is called by what they are is no name where it says of which of them it speaks: "the witness whom nobody wanted". */
const SAYING_WHICH = String.raw`(?!\s(?:who|whom|whose|that|of)\b)`;
/** A part that is called by what it is ("The host") is "the host" within a sentence. */
const patternOf = (name: string): string =>
  name.startsWith("The ") ? `[Tt]he ${escapePattern(name.slice("The ".length))}${SAYING_WHICH}` : escapePattern(name);
const plain = (name: string): string => name.replace(/^the /u, "The ");

/** The same words about others: every name as a whole word, all at once, so that two may take each other's part. */
export const callAnew = (people: readonly CalledAnew[]): ((text: string) => string) => {
  const names = new Map(people.flatMap(({ was, is }) => was.filter(Boolean).map((name) => [plain(name), is] as const)));
  if (names.size === 0) return (text) => text;
  const patterns = [...names.keys()].sort((a, b) => b.length - a.length).map(patternOf);
  const any = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${patterns.join("|")})(?![\p{L}\p{N}])`, "gu");
  return (text) => text.replace(any, (name) => names.get(plain(name)) ?? name);
};

/** All that is written for a part. */
export const partAnew = <P extends Pick<Part, "instructions" | "secret" | "goal">>(part: P, say: (text: string) => string): P => ({
  ...part,
  instructions: say(part.instructions),
  secret: say(part.secret),
  goal: part.goal && { ...part.goal, text: say(part.goal.text) },
});
