export interface TokenBucket {
  /** False when there is nothing left to take. */
  take(nowMs: number): boolean;
}

/** `burst` at once, then `perSecond`. */
export const createTokenBucket = (burst: number, perSecond: number): TokenBucket => {
  let tokens = burst;
  let last: number | null = null;
  return {
    take: (nowMs) => {
      // A clock that is set back must not refill or starve anyone.
      tokens = Math.min(burst, tokens + (Math.max(0, nowMs - (last ?? nowMs)) / 1_000) * perSecond);
      last = nowMs;
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
};
