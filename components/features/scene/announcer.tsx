"use client";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Happening } from "@/server/contracts/direction";
import type { Line } from "@/server/contracts/line";
import { useStudio } from "@/components/features/studio";

const EVERY_MS = 5_000;
const AT_ONCE = 3;

interface AnnouncerProps {
  lines: readonly Line[];
  happenings: readonly Happening[];
  /** Why the scene waits; null while it goes on. */
  notice: string | null;
}

/** Reads finished lines, and what happens, to whoever listens instead of looking: a few at a time, never faster than they can be heard. */
export function Announcer({ lines, happenings, notice }: AnnouncerProps) {
  const { nameOf } = useStudio();
  const [said, setSaid] = useState("");
  const heardSeq = useRef<number | null>(null);
  const heardId = useRef<string | null>(null);
  const heardNotice = useRef<string | null>(notice);
  const tell = useEffectEvent(() => {
    const from = heardSeq.current ?? lines.at(-1)?.seq ?? 0;
    const fresh = lines.filter(({ seq }) => seq > from);
    heardSeq.current = lines.at(-1)?.seq ?? from;
    const last = happenings.at(-1);
    const since = heardId.current === null ? [] : happenings.slice(happenings.findIndex(({ id }) => id === heardId.current) + 1);
    heardId.current = last?.id ?? "";
    const news = notice === null || notice === heardNotice.current ? [] : [notice];
    heardNotice.current = notice;
    if (fresh.length + since.length + news.length === 0) return;
    const missed = fresh.length - AT_ONCE;
    const words = [
      ...since.slice(-AT_ONCE).map(({ text }) => text),
      ...fresh.slice(-AT_ONCE).map((line) => `${nameOf(line.speakerId)}: ${line.text}`),
      ...news,
    ];
    setSaid(`${missed > 0 ? `${missed} more lines. ` : ""}${words.join(" ")}`);
  });
  // The outside system is the screen reader.
  useEffect(() => {
    const timer = setInterval(() => tell(), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className="sr-only" aria-live="polite">
      {said}
    </div>
  );
}
