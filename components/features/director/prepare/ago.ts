const minuteMs = 60_000;
const some = (n: number, word: string): string => `${n} ${word}${n === 1 ? "" : "s"} ago`;

/** How long ago, in words; nothing before the clock on the wall is known. */
export const agoWords = (iso: string, now: number): string => {
  if (now === 0) return "";
  const minutes = Math.floor(Math.max(0, now - Date.parse(iso)) / minuteMs);
  if (minutes < 1) return "just now";
  if (minutes < 60) return some(minutes, "minute");
  return minutes < 48 * 60 ? some(Math.floor(minutes / 60), "hour") : some(Math.floor(minutes / (24 * 60)), "day");
};

/** "Draft kept, 4 s ago" */
export const secondsAgo = (at: number, now: number): string => {
  const seconds = Math.max(0, Math.round((now - at) / 1_000));
  if (now === 0 || seconds < 2) return "just now";
  return seconds < 60 ? `${seconds} s ago` : agoWords(new Date(at).toISOString(), now);
};
