import type { SpeechRequest } from "@/server/contracts/speech";

/** The line that this one answers: the last one, when this addressee said it to this speaker. */
export const answeredLine = (request: SpeechRequest): SpeechRequest["previous"][number] | null => {
  const last = request.previous.at(-1);
  return last && last.addresseeId === request.speaker.id && last.speakerId === request.addressee?.id ? last : null;
};
