import type { Instead } from "@/server/contracts/line";
import type { CallCost } from "@/server/contracts/scene-limits";
import type { HeardLines, Speech, SpeechRequest } from "@/server/contracts/speech";

export interface SpokenWords extends Speech {
  source: "improviser" | "model";
  /** e.g. "improviser" */
  model: string;
  /** Whose place the improviser took, and why. */
  instead?: Instead;
  /** What the model that was asked has used of its reserve, also when the improviser spoke in its place; absent where nothing was reserved. */
  spent?: CallCost;
}

/** What a call of a model uses at most. */
export interface CallReserve extends CallCost {
  /** The answer is cut there; null: nothing limits it. */
  maxOutputTokens: number | null;
  /** How often a call that fails before its first word is made again. */
  retries: 0 | 1;
}
/** What is left of a scene's limits; null: no limit. */
export interface CallRoom {
  calls: number | null;
  tokens: number | null;
  cents: number | null;
}

export interface SpeakOptions {
  onText?: (soFar: string) => void;
  signal?: AbortSignal;
  heard?: HeardLines;
  /** One of `models`; unknown or null: the improviser. */
  model?: string | null;
  /** What was reserved for it. */
  reserve?: CallReserve;
}

/** Words for a move that the engine has already decided. */
export interface Words {
  /** Names of the models that may be asked for; the first is the improviser. */
  readonly models?: readonly string[];
  /** Decides who speaks next: the model of that name, or the first for null; nobody where that is not there. */
  turns?(model: string | null): TurnChooser | undefined;
  /** Whether it is known what a model's words cost. */
  isPriced?(model: string): boolean;
  /** What words by this model would use at most within that room; null: no model beside the improviser would be asked. */
  reserve?(request: SpeechRequest, model: string | null, room: CallRoom): CallReserve | null;
  /**
   * Streams the text so far to `onText` and resolves with the whole. Aborting rejects with the signal's reason.
   * A provider's failure falls back to the improviser; an error text is never returned as a line. The improviser says nothing
   * that is among the lines `heard`.
   */
  speak(request: SpeechRequest, options?: SpeakOptions): Promise<SpokenWords>;
}

/** Who may speak next, and what has been said: all that whoever decides it is told. */
export interface TurnRequest {
  title: string;
  premise: string;
  people: { id: string; name: string; shortName: string; title: string; turnsSilent: number | null }[];
  /** Oldest first. */
  lines: { speaker: string; to: string | null; text: string }[];
}
export interface TurnChoice {
  /** Null: no answer that can be used. */
  speakerId: string | null;
  /** The model's reason, or why its answer cannot be used. */
  why: string;
  spent: CallCost;
}
/** A model that says who speaks next. */
export interface TurnChooser {
  readonly model: string;
  reserve(request: TurnRequest, room: CallRoom): CallReserve;
  /** Rejects only with the signal's reason: a failure, a late answer and one that names nobody of `people` are a choice of nobody. */
  choose(request: TurnRequest, options: { signal: AbortSignal; reserve: CallReserve }): Promise<TurnChoice>;
}
