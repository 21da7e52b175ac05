const again = ". It may have been done; try again: it is never done twice";
/** `mostMs`: how long one request may be without an answer while the server answers others. A line of a model takes a minute at worst. */
const kinds = {
  read: { mostMs: 60_000, afterwards: "" },
  command: { mostMs: 120_000, afterwards: again },
  download: { mostMs: 600_000, afterwards: "" },
  upload: { mostMs: 600_000, afterwards: again },
} as const;
export type Patience = keyof typeof kinds;

/** Whether the server is there at all is asked after this long, and again as often. */
const lookAfterMs = 10_000;
const lookMs = 5_000;

/** No answer came in time. A command or an upload may have been carried out. */
export class NoAnswerError extends Error {
  override readonly name = "NoAnswerError";
  constructor(waitedMs: number, of: Patience) {
    super(`No answer for ${Math.round(waitedMs / 1_000)} s${kinds[of].afterwards}`);
  }
}

let looking: Promise<boolean> | null = null;
/** Whether the server answers anything within five seconds. */
export const isServerThere = (): Promise<boolean> => {
  looking ??= fetch("/health/live", { cache: "no-store", signal: AbortSignal.timeout(lookMs) })
    .then(
      ({ ok }) => ok,
      () => false,
    )
    .finally(() => (looking = null));
  return looking;
};

/** Waits for as long as its kind may take, but not for a server that answers nothing any more. Gives back how to stop waiting. */
export const waitFor = (of: Patience, giveUp: (error: NoAnswerError) => void, isThere = isServerThere): (() => void) => {
  const began = performance.now();
  let isOver = false;
  const look = async (): Promise<void> => {
    const mayWait = performance.now() - began < kinds[of].mostMs && (await isThere());
    if (isOver) return;
    if (mayWait) timer = setTimeout(() => void look(), lookAfterMs);
    else giveUp(new NoAnswerError(performance.now() - began, of));
  };
  let timer = setTimeout(() => void look(), lookAfterMs);
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
};

type Fetch = (
  input: RequestInfo | URL,
  init?: Omit<RequestInit, "signal"> & { signal?: AbortSignal | null | undefined },
) => Promise<Response>;
/** `fetch` that rejects with a NoAnswerError instead of waiting for ever, for the answer's body too. */
export const patientFetch =
  (of: Patience): Fetch =>
  async (input, init) => {
    const silence = new AbortController();
    const stop = waitFor(of, (error) => silence.abort(error));
    try {
      const signal = init?.signal ? AbortSignal.any([silence.signal, init.signal]) : silence.signal;
      const answer = await fetch(input, { ...init, signal });
      const body = await answer.blob();
      return new Response(answer.status === 204 ? null : body, { status: answer.status, headers: answer.headers });
    } finally {
      stop();
    }
  };
