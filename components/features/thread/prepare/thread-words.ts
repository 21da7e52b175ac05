import type { FactView } from "@/server/contracts/chronicle/view";
import type { Thread } from "@/server/contracts/threads";

interface Words {
  nameOf: (id: string) => string;
  factOf: (id: string) => FactView | undefined;
}

/** What is open between people, in few words: "Jane’s promise to Bingley". */
export function sayThread({ kind, holderId, otherId, factId }: Thread, { nameOf, factOf }: Words): string {
  const holder = nameOf(holderId);
  const other = otherId === null ? null : nameOf(otherId);
  switch (kind) {
    case "offence":
      return `${holder} has not forgiven ${other ?? "somebody"}`;
    case "vow":
      return `${holder}’s promise${other ? ` to ${other}` : ""}`;
    case "conflict":
      return `${holder} and ${other ?? "somebody"} want what only one can have`;
    case "secret": {
      const fact = factId === null ? undefined : factOf(factId);
      return fact ? `${holder} knows that ${fact.text}` : `${holder} keeps something${other ? ` from ${other}` : ""}`;
    }
  }
}

/** The same in the fewest words: "Jane’s grudge against Caroline". */
export function nameThread({ kind, holderId, otherId }: Thread, { nameOf }: Pick<Words, "nameOf">): string {
  const holder = nameOf(holderId);
  const other = otherId === null ? null : nameOf(otherId);
  switch (kind) {
    case "offence":
      return `${holder}’s grudge${other ? ` against ${other}` : ""}`;
    case "vow":
      return `${holder}’s promise${other ? ` to ${other}` : ""}`;
    case "conflict":
      return `${holder} against ${other ?? "somebody"}`;
    case "secret":
      return `${holder}’s secret${other ? ` from ${other}` : ""}`;
  }
}

export const threadLabel: Record<Thread["kind"], string> = { offence: "offence", vow: "promise", secret: "secret", conflict: "conflict" };

/** Open ones, the weightiest first. */
export const openThreads = (threads: readonly Thread[]): Thread[] =>
  threads
    .filter(({ closedTick }) => closedTick === null)
    .sort((a, b) => b.weight - a.weight || b.openedTick - a.openedTick || (a.id < b.id ? -1 : 1));

const overdueTicks = 288;

export interface ThreadLook {
  word: string;
  look: "up" | "down" | "late" | "";
}

/** How a thread is going: what has just opened rises, a heavy one that waits for days is overdue, one that fades is asleep. */
export function lookOf({ openedTick, weight }: Thread, nowTick: number): ThreadLook {
  const age = nowTick - openedTick;
  if (age <= 36) return { word: "new", look: "up" };
  if (weight >= 0.5 && age >= overdueTicks) return { word: "overdue", look: "late" };
  if (weight < 0.2) return { word: "asleep", look: "" };
  return { word: weight >= 0.5 ? "pressing" : "holding", look: weight >= 0.5 ? "up" : "" };
}
