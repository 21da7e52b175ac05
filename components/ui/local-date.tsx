"use client";
import { useSyncExternalStore } from "react";

const look: Intl.DateTimeFormatOptions = { day: "numeric", month: "short", year: "numeric" };
const never = () => () => undefined;

/** A day as the reader's own place writes it. The server knows neither place nor time zone: it writes the day in English, as it is in Greenwich. */
export function LocalDate({ iso }: { iso: string }) {
  const words = useSyncExternalStore(
    never,
    () => new Date(iso).toLocaleDateString(undefined, look),
    () => new Date(iso).toLocaleDateString("en", { ...look, timeZone: "UTC" }),
  );
  return <time dateTime={iso}>{words}</time>;
}
