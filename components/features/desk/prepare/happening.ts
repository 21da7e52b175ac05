import { cardSentences } from "@/server/contracts/card-sentences";
import type { InjectDraft } from "../use-direction";
import type { DeskDraft } from "./draft";
import { passingOf } from "./words";

type Ready = { ok: true; happening: InjectDraft } | { ok: false; missing: string };

/** What is sent when somebody lets something happen, or what is still missing. Where nothing is written, the card or the place says it. */
export const happeningOf = ({ kind, text, card, placeId, knownTo, ticks }: DeskDraft["inject"], placeName: string | null): Ready => {
  const words = text.trim();
  const happening = { kind, text: words, card: null, placeId: null, knownTo, ticks: 0 };
  switch (kind) {
    case "card":
      if (card === null) return { ok: false, missing: "Choose a turn of events" };
      return { ok: true, happening: { ...happening, card, text: words || cardSentences[card] } };
    case "place":
      if (placeId === null || placeName === null) return { ok: false, missing: "Choose a place" };
      return { ok: true, happening: { ...happening, placeId, text: words || `They go to ${placeName}.` } };
    case "time": {
      const told = words || passingOf(ticks).told;
      if (told === undefined) return { ok: false, missing: "Choose how much time, or write it" };
      return { ok: true, happening: { ...happening, ticks, text: told } };
    }
    case "event":
      return words === "" ? { ok: false, missing: "Write what happens" } : { ok: true, happening };
  }
};
