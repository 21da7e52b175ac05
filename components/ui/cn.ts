/** Joins class names; what is false, null or empty is left out. */
export const cn = (...parts: (string | false | null | undefined)[]): string => parts.filter(Boolean).join(" ");
