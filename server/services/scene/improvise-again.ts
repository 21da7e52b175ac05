import type { SpeechRequest } from "@/server/contracts/speech";
import type { SpokenWords, Words } from "@/server/ai/port";
import type { Heard } from "@/server/simulation/improviser/heard";
import { heedNote } from "./heed-note";

/** Tries among which the shortest or the longest is taken. */
const TRIES = 8;

/** The improviser's words for what it has said already, as far as it can follow the note; `isLost` when it could do nothing with it. */
export const improviseAgain = async (
  words: Words,
  asked: SpeechRequest,
  { note, heard, signal }: { note: string; heard: Heard; signal?: AbortSignal },
): Promise<{ said: SpokenWords; isLost: boolean }> => {
  const { request, length, isLost } = heedNote(asked, note);
  const speak = (turnKey: string): Promise<SpokenWords> =>
    words.speak({ ...request, turnKey }, { heard, model: null, ...(signal && { signal }) });
  const tries = [await speak(request.turnKey)];
  if (length !== "any") for (let n = 1; n < TRIES; n += 1) tries.push(await speak(`${request.turnKey}.${n}`));
  const sign = length === "longest" ? -1 : 1;
  const [best] = length === "any" ? tries : tries.toSorted((a, b) => sign * (a.text.length - b.text.length));
  return { said: best!, isLost };
};
