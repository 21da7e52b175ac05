import type { z } from "zod";

const count = (most: number | bigint): string => most.toLocaleString("en");

/** What the parser says by itself, for people: `schema.safeParse(value, { error: sayIssue })`. A schema's own words go before; for the rest the parser's stay. */
export const sayIssue: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case "too_big":
      if (issue.origin === "string") return `Too long: at most ${count(issue.maximum)} characters`;
      return issue.origin === "array" ? `Too many: at most ${count(issue.maximum)}` : `At most ${count(issue.maximum)}`;
    case "too_small":
      if (issue.origin === "string")
        return issue.minimum === 1 ? "Write something first" : `Too short: at least ${count(issue.minimum)} characters`;
      return issue.origin === "array" ? `Too few: at least ${count(issue.minimum)}` : `At least ${count(issue.minimum)}`;
    case "invalid_value":
      return `One of these is wanted: ${issue.values.map(String).join(", ")}`;
    case "invalid_type":
      return issue.expected === "number" ? "A number is wanted here" : undefined;
    case "invalid_format":
      return issue.format === "uuid" ? "There is nothing at this address" : undefined;
    default:
      return undefined;
  }
};
