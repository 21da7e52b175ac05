// Apart from the schemas, so that the browser can have the numbers without the validator.
/** Simulated minutes in a tick. */
export const minutesPerTick = 10;

/** How many times the usual pace of six ticks a minute a clock may run. */
export const speeds = [1, 2, 4, 8, 15, 30, 60] as const;
