/** Figures of a graph to 1e-6, as engines are compared; −0 is 0. Order is decided on rounded figures, so that noise in the last bits decides nothing. */
export const roundGraph = (value: number): number => Math.round(value * 1_000_000) / 1_000_000 + 0;

/** By code unit, as databases compare ids. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
