import type { ModerationPolicy, PolicyAction } from "@/server/contracts/direction";
import type { Rating } from "@/server/contracts/speech";
import { faultsIn, type Fault } from "@/server/simulation/improviser/safety";

export interface Verdict {
  action: "pass" | "flag" | "hold" | "block";
  /** In plain words; empty for nothing. */
  reasons: string[];
}

const severity: readonly PolicyAction[] = ["off", "flag", "hold", "block"];
/** Lines of before that a line is compared with. */
const COMPARED = 20;
/** Of three-word runs in either: from here on two lines are the same, near enough. */
const SAME = 0.6;

const wordsOf = (text: string): string[] =>
  text
    .normalize("NFKC")
    .toLocaleLowerCase("en")
    .match(/[\p{L}\p{N}’']+/gu) ?? [];
const runsOf = (text: string): Set<string> => {
  const words = wordsOf(text);
  return new Set(words.length < 3 ? [words.join(" ")] : words.slice(2).map((_, k) => words.slice(k, k + 3).join(" ")));
};

/** Jaccard similarity of three-word runs, 0..1. */
export const likeness = (a: string, b: string): number => {
  const [one, other] = [runsOf(a), runsOf(b)];
  let shared = 0;
  for (const run of one) if (other.has(run)) shared += 1;
  return shared / (one.size + other.size - shared);
};
const repeats = (text: string, before: readonly string[]): boolean => before.slice(-COMPARED).some((each) => likeness(text, each) >= SAME);

const LOOP = 8;
const LOOPED = 5;
/** Whether the last lines of a scene go round in a circle. The newest is one of those: what breaks the circle is let go on. */
export const isLooping = (texts: readonly string[]): boolean => {
  const last = texts.slice(-LOOP);
  if (last.length < LOOP) return false;
  const again = last.map((text, k) => last.some((other, n) => n !== k && likeness(text, other) >= SAME));
  return again.at(-1) === true && again.filter(Boolean).length >= LOOPED;
};

const listed = (text: string, list: readonly string[]): string | undefined => {
  const spoken = ` ${wordsOf(text).join(" ")} `;
  return list.find((entry) => {
    const sought = wordsOf(entry).join(" ");
    return sought !== "" && spoken.includes(` ${sought} `);
  });
};

const unfit: Partial<Record<Fault, string>> = { slur: "a slur", sexual: "sexual words", coarse: "coarse words" };

/** What a scene's policy says of a line before anybody sees it. Sexual words near the young pass under no policy, SIMULATION §3.5. */
export const judgeLine = (
  text: string,
  { policy, rating, before }: { policy: ModerationPolicy; rating: Rating; before: readonly string[] },
): Verdict => {
  const faults = faultsIn(text);
  const found: { action: PolicyAction; reason: string }[] = [];
  if (faults.includes("minor")) found.push({ action: "block", reason: "sexual words near a child" });
  for (const fault of faults) {
    const what = unfit[fault];
    if (what !== undefined && !(rating === "18" && fault !== "slur"))
      found.push({ action: policy.rating, reason: `${what}, in a scene rated ${rating}` });
  }
  if (faults.includes("harm")) found.push({ action: policy.harm, reason: "speaks of doing harm to oneself" });
  if (faults.includes("reach")) found.push({ action: policy.reach, reason: "an address or a number at which somebody can be reached" });
  if (repeats(text, before)) found.push({ action: policy.repetition, reason: "says again what has just been said" });
  const word = listed(text, policy.words.list);
  if (word !== undefined) found.push({ action: policy.words.action, reason: `“${word}” is on the list of words` });
  if (policy.everyLine) found.push({ action: "hold", reason: "every line waits in this scene" });
  const counted = found.filter(({ action }) => action !== "off");
  const worst = counted.reduce((most, { action }) => Math.max(most, severity.indexOf(action)), 0);
  return { action: (["pass", "flag", "hold", "block"] as const)[worst]!, reasons: counted.map(({ reason }) => reason) };
};

/** Whether a line may have to wait, so that nobody may see it while it is written. */
export const mayWait = ({ rating, harm, reach, repetition, words, everyLine }: ModerationPolicy): boolean =>
  everyLine || [rating, harm, reach, repetition, words.action].some((action) => action === "hold" || action === "block");
