import { formatAgo } from "@/components/charts/prepare/story-time";

/** "just now", "40 min" */
export const agoWord = (ticks: number): string => (ticks <= 0 ? "just now" : formatAgo(ticks));
