import type { MoveId } from "./moves";
import type { CardId } from "./plan";
import { moveWord } from "./scenario-words";

/** What is seen of a card of the drama manager, SIMULATION §1.17, where the writer has not said it in other words. */
export const cardSentences: Readonly<Record<CardId, string>> = {
  arrival: "There is a step outside, and somebody at the door.",
  departure: "A chair is pushed back; somebody means to go.",
  discovery: "Something lies where nobody had looked before.",
  deadline: "There is less time than they had thought.",
  letter: "A letter is brought in.",
  accident: "Something breaks, and everybody starts.",
  weather: "The weather turns, and the room with it.",
  rumour: "Word has gone round, and it has come in here.",
  demand: "What is owed is asked for, now.",
  reunion: "A face from long ago, and not unwelcome.",
};

/** What the program's own director says in somebody's ear, where the writer has not said it in other words. */
export const nudgeSentence = (move: MoveId): string => `It is time to ${moveWord(move)}.`;
