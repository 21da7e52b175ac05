"use client";
import { useSyncExternalStore } from "react";

const day: Intl.DateTimeFormatOptions = { day: "numeric", month: "short", year: "numeric" };
const moment: Intl.DateTimeFormatOptions = { ...day, hour: "2-digit", minute: "2-digit" };
const never = () => () => undefined;

function Local({ iso, look }: { iso: string; look: Intl.DateTimeFormatOptions }) {
  const words = useSyncExternalStore(
    never,
    () => new Date(iso).toLocaleString(undefined, look),
    () => new Date(iso).toLocaleString("en", { ...look, timeZone: "UTC" }),
  );
  return <time dateTime={iso}>{words}</time>;
}

/** A day as the reader's own place writes it. The server knows neither place nor time zone: it writes the day in English, as it is in Greenwich. */
export function LocalDate({ iso }: { iso: string }) {
  return <Local iso={iso} look={day} />;
}

/** As `LocalDate`, with hour and minute. */
export function LocalMoment({ iso }: { iso: string }) {
  return <Local iso={iso} look={moment} />;
}

/** The same where only a text can stand, as in a picker; for what is never written on the server. */
export const momentWords = (iso: string): string => new Date(iso).toLocaleString(undefined, moment);
