export interface NumberRange {
  min: number;
  max: number;
  /** 1: whole numbers only. */
  step?: number | undefined;
}

const numberOf = (text: string): number | null => {
  const value = text.trim() === "" ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
};

/** The number that is written there, if it may stand; nothing while it is half written, broken or out of bounds. */
export const readNumber = (text: string, { min, max, step }: NumberRange): number | undefined => {
  const value = numberOf(text);
  if (value === null || value < min || value > max) return undefined;
  return step === 1 && !Number.isInteger(value) ? undefined : value;
};

/** The nearest that may stand; null where no number is written. */
export const fitNumber = (text: string, { min, max, step }: NumberRange): number | null => {
  const value = numberOf(text);
  if (value === null) return null;
  const fit = Math.min(max, Math.max(min, value));
  return step === 1 ? Math.round(fit) : fit;
};

/** Why what was typed was put right, in words; null where it stands as it is. */
export const fitWords = (text: string, range: NumberRange): string | null => {
  const value = numberOf(text);
  if (value === null || value === fitNumber(text, range)) return null;
  if (value > range.max) return `${range.max} at most, so not ${value}.`;
  return value < range.min ? `${range.min} at least, so not ${value}.` : `Whole numbers only, so not ${value}.`;
};
