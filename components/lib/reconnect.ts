const firstMs = 400;
const mostMs = 30_000;

/** Doubles with each attempt and scatters by half, so that a room full of people does not come back in one moment. */
export const retryDelay = (attempt: number, random: number): number =>
  Math.round(Math.min(mostMs, firstMs * 2 ** Math.min(attempt, 10)) * (0.5 + random));
