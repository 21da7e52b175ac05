/** One tick is ten minutes, SIMULATION §1.1. */
const HOUR = 6;
const DAY = 144;
const WEEK = 7 * DAY;
const MONTH = 30 * DAY;

const spans: readonly (readonly [below: number, phrases: readonly string[]])[] = [
  [HOUR, ["not an hour ago", "a moment ago", "just now", "within the hour"]],
  [4 * HOUR, ["a little while ago", "within these few hours", "earlier"]],
  [DAY, ["today", "in the course of the day", "since yesterday", "in these last hours"]],
  [2 * DAY, ["yesterday", "a day ago", "this time yesterday"]],
  [WEEK, ["the other day", "a few days ago", "this week", "some days back"]],
  [MONTH, ["a week or two ago", "not long ago", "this month", "weeks ago"]],
  [12 * MONTH, ["some months ago", "this last half year", "a while back"]],
  [Infinity, ["long ago", "in another year", "years ago"]],
];

/** How long ago, as one says it across a table. */
export const whenPhrases = (ticksAgo: number): readonly string[] => spans.find(([below]) => ticksAgo < below)?.[1] ?? ["once"];
