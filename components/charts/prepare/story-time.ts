import { minutesPerTick } from "@/server/contracts/pace";

export interface StoryTime {
  /** "Tue 12 Nov" */
  day: string;
  /** "8.41 pm" */
  time: string;
  /** "Tue 12 Nov, 8.41 pm" */
  full: string;
  /** "1811-11-12T20:41" */
  iso: string;
}

const days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const minuteMs = 60_000;

/** Story time has no zone: it is counted as if it were UTC, so that the reader's own zone never moves it. */
export function storyDate(startsAt: string, tick: number): Date {
  const start = Date.parse(`${startsAt.slice(0, 16)}${startsAt.length <= 10 ? "T00:00" : ""}Z`);
  return new Date((Number.isNaN(start) ? 0 : start) + tick * minutesPerTick * minuteMs);
}

export function clockWords(date: Date): string {
  const hour = date.getUTCHours();
  const minute = date.getUTCMinutes();
  const half = hour < 12 ? "am" : "pm";
  const shown = hour % 12 === 0 ? 12 : hour % 12;
  if (minute === 0 && shown === 12) return half === "am" ? "midnight" : "noon";
  return minute === 0 ? `${shown} ${half}` : `${shown}.${String(minute).padStart(2, "0")} ${half}`;
}

export const dayWords = (date: Date): string => `${days[date.getUTCDay()] ?? ""} ${date.getUTCDate()} ${months[date.getUTCMonth()] ?? ""}`;

/** The moment of a tick in the story's own calendar. */
export function formatStoryTime(startsAt: string, tick: number): StoryTime {
  const date = storyDate(startsAt, tick);
  const day = dayWords(date);
  const time = clockWords(date);
  return { day, time, full: `${day}, ${time}`, iso: date.toISOString().slice(0, 16) };
}

/** 4312 → "4,312" */
export const formatTick = (tick: number): string => String(tick).replace(/\B(?=(\d{3})+$)/g, ",");

/** Story time since a tick, in words: "now", "40 min", "3 h", "2 days". */
export function formatAgo(ticks: number): string {
  const minutes = Math.max(0, ticks) * minutesPerTick;
  if (minutes === 0) return "now";
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} h`;
  const whole = Math.floor(minutes / (24 * 60));
  return `${whole} day${whole === 1 ? "" : "s"}`;
}
