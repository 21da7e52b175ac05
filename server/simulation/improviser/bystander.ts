import type { SpeechRequest } from "@/server/contracts/speech";
import { namesExactly } from "./names";
import { spokenName } from "./person";
import { asProper } from "./sanitise";

/**
 * Whom the addressee was just talking with, when the speaker was neither of the two and now joins in: "Do not listen to Wickham."
 * Null where nobody joins anybody, and where no name is known.
 */
export const joinedWith = ({ previous, speaker, addressee }: SpeechRequest): string | null => {
  const last = previous.at(-1);
  if (!last || !addressee || last.speakerId === speaker.id || last.addresseeId === speaker.id) return null;
  const otherId = last.addresseeId === addressee.id ? last.speakerId : last.speakerId === addressee.id ? (last.addresseeId ?? null) : null;
  const named = previous.findLast(({ speakerId }) => speakerId === otherId)?.speakerName ?? "";
  const name = spokenName({ name: named, shortName: named });
  return named === "" || name === "friend" || namesExactly(name, speaker) || namesExactly(name, addressee) ? null : asProper(name);
};
