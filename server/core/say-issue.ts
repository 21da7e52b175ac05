import type { z } from "zod";

type Issue = z.core.$ZodIssue;

const count = (most: number | bigint): string => most.toLocaleString("en");

/** What the parser says by itself, for people; what a schema says in words of its own stays. */
export const sayIssue = (issue: Issue): string => {
  const { message } = issue;
  if (issue.code === "too_big" && message.startsWith("Too big")) {
    if (issue.origin === "string") return `Too long: at most ${count(issue.maximum)} characters`;
    if (issue.origin === "array") return `Too many: at most ${count(issue.maximum)}`;
    return `At most ${count(issue.maximum)}`;
  }
  if (issue.code === "too_small" && message.startsWith("Too small")) {
    if (issue.origin === "string")
      return issue.minimum === 1 ? "Write something first" : `Too short: at least ${count(issue.minimum)} characters`;
    if (issue.origin === "array") return `Too few: at least ${count(issue.minimum)}`;
    return `At least ${count(issue.minimum)}`;
  }
  if (issue.code === "invalid_value" && message.startsWith("Invalid"))
    return `One of these is wanted: ${issue.values.map(String).join(", ")}`;
  if (issue.code === "invalid_type" && message.startsWith("Invalid") && issue.expected === "number") return "A number is wanted here";
  if (issue.code === "invalid_format" && message.startsWith("Invalid UUID")) return "There is nothing at this address";
  return message;
};
