"use client";
import { cutHits } from "./prepare/find";
import { useScriptDesk } from "./script-desk";

/** Words, with what is looked for in them marked. */
export function LineText({ text }: { text: string }) {
  const { query } = useScriptDesk();
  if (query === "") return text;
  return cutHits(text, query).map(({ text: piece, isHit }, i) => (isHit ? <mark key={i}>{piece}</mark> : piece));
}
