import { cardSentences } from "@/server/contracts/card-sentences";
import type { InjectDraft } from "../use-direction";
import type { DeskDraft } from "./draft";

type Ready = { ok: true; happening: InjectDraft } | { ok: false; missing: string };

/** What is sent when somebody lets something happen, or what is still missing. Where nothing is written, the card or the place says it. */
export const happeningOf = ({ kind, text, card, placeId, knownTo }: DeskDraft["inject"], placeName: string | null): Ready => {
  const words = text.trim();
  const happening = { kind, text: words, card: null, placeId: null, knownTo };
  switch (kind) {
    case "card":
      if (card === null) return { ok: false, missing: "Choose a turn of events" };
      return { ok: true, happening: { ...happening, card, text: words || cardSentences[card] } };
    case "place":
      if (placeId === null || placeName === null) return { ok: false, missing: "Choose a place" };
      return { ok: true, happening: { ...happening, placeId, text: words || `They go to ${placeName}.` } };
    case "event":
    case "time":
      return words === "" ? { ok: false, missing: "Write what happens" } : { ok: true, happening };
  }
};
