import { moveWord } from "@/server/contracts/scenario-words";
import { cardSentences, nudgeSentence } from "@/server/contracts/card-sentences";
import type { Proposal } from "@/server/contracts/direction";
import { cardIds, type CardId } from "@/server/contracts/plan";
import type { Scene } from "@/server/contracts/scene";
import type { IconName } from "@/components/ui/icon-names";
import { cardWords } from "./words";

const isCard = (id: string | null): id is CardId => id !== null && (cardIds as readonly string[]).includes(id);

/** What the program's own director wants to do, as a sentence. */
export const proposalWords = ({ kind, card, characterId, move, targetId }: Proposal, nameOf: (id: string) => string): string => {
  const who = characterId === null ? "somebody" : nameOf(characterId);
  const does = move === null ? "" : `: ${moveWord(move)}${targetId === null ? "" : ` toward ${nameOf(targetId)}`}`;
  if (kind === "event") return isCard(card) ? `${cardWords[card]} comes between` : "Something happens";
  return kind === "whisper" ? `A word in ${who}’s ear${does}` : `The turn to ${who}${does}`;
};

/** The words that a proposal would bring about, with this move, for a hand that changes them; null where it has none. */
export const proposalText = ({ kind, card, move }: Pick<Proposal, "kind" | "card" | "move">): string | null => {
  if (kind === "event") return isCard(card) ? cardSentences[card] : "";
  return kind === "whisper" && move !== null ? nudgeSentence(move) : null;
};

export interface OwnDeed {
  key: string;
  icon: IconName;
  text: string;
  turn: number;
}

/** What the program's own director has done unasked, the newest first. */
export const listOwnDeeds = ({ whispers, happenings }: Pick<Scene, "whispers" | "happenings">, nameOf: (id: string) => string): OwnDeed[] =>
  [
    ...whispers
      .filter(({ by }) => by === "director")
      .map(({ id, characterId, text, sinceTurn }): OwnDeed => ({
        key: id,
        icon: "whisper",
        text: `To ${nameOf(characterId)}: ${text}`,
        turn: sinceTurn,
      })),
    ...happenings.filter(({ by }) => by === "director").map(({ id, text, turn }): OwnDeed => ({ key: id, icon: "inject", text, turn })),
  ].sort((a, b) => b.turn - a.turn);
