import type { HeardLines, Speech, SpeechRequest } from "@/server/contracts/speech";

export interface SpokenWords extends Speech {
  source: "improviser" | "model";
  /** e.g. "improviser" */
  model: string;
}

/** Words for a move that the engine has already decided. */
export interface Words {
  /** Names of the models that may be asked for; the first is the improviser. */
  readonly models?: readonly string[];
  /**
   * Streams the text so far to `onText` and resolves with the whole. Aborting rejects with the signal's reason.
   * A provider's failure falls back to the improviser; an error text is never returned as a line. The improviser says nothing
   * that is among the lines `heard`. `model` is one of `models`; unknown or null: the improviser.
   */
  speak(
    request: SpeechRequest,
    options?: { onText?: (soFar: string) => void; signal?: AbortSignal; heard?: HeardLines; model?: string | null },
  ): Promise<SpokenWords>;
}
