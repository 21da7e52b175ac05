import { z } from "zod";
import { happeningKinds, whisperKinds } from "@/server/contracts/direction";
import { limits } from "@/server/contracts/limits";
import { cardIdSchema } from "@/server/contracts/plan";

export const deskModes = ["say", "whisper", "inject"] as const;
export type DeskMode = (typeof deskModes)[number];

const text = z.string().catch("");
const someone = z.string().nullable().catch(null);

/** What stands at the desk: one draft for each mode, so that turning to another loses nothing. */
const draftSchema = z.object({
  mode: z.enum(deskModes).catch("say"),
  say: z
    .object({ text, asId: someone, toId: someone, hears: z.array(z.string()).nullable().catch(null) })
    .catch({ text: "", asId: null, toId: null, hears: null }),
  whisper: z
    .object({ text, toId: someone, kind: z.enum(whisperKinds).catch("instruction"), turns: z.int().min(1).max(50).catch(3) })
    .catch({ text: "", toId: null, kind: "instruction", turns: 3 }),
  inject: z
    .object({
      text,
      kind: z.enum(happeningKinds).catch("event"),
      card: cardIdSchema.nullable().catch(null),
      placeId: someone,
      knownTo: z.enum(["present", "nobody"]).catch("present"),
      /** How much time passes, of `passingTicks`. */
      ticks: z.int().min(0).max(limits.ticksAtOnce).catch(0),
    })
    .catch({ text: "", kind: "event", card: null, placeId: null, knownTo: "present", ticks: 0 }),
});
export type DeskDraft = z.infer<typeof draftSchema>;

export const emptyDraft: DeskDraft = {
  mode: "say",
  say: { text: "", asId: null, toId: null, hears: null },
  whisper: { text: "", toId: null, kind: "instruction", turns: 3 },
  inject: { text: "", kind: "event", card: null, placeId: null, knownTo: "present", ticks: 0 },
};

/** What was typed before a reload; whatever of it is not understood is as if it had not been typed. */
export const restoreDraft = (stored: unknown): DeskDraft => {
  const known = draftSchema.safeParse(stored);
  return known.success ? known.data : emptyDraft;
};

/** Without whoever has left the room: nobody speaks as, to or in the ear of somebody who is not there. */
export const draftAmong = (draft: DeskDraft, present: readonly string[]): DeskDraft => {
  const here = (id: string | null): string | null => (id !== null && present.includes(id) ? id : null);
  const { say, whisper } = draft;
  const asId = here(say.asId);
  const toId = here(say.toId) === asId ? null : here(say.toId);
  const hears = say.hears?.filter((id) => present.includes(id) && id !== asId && id !== toId) ?? null;
  return { ...draft, say: { ...say, asId, toId, hears }, whisper: { ...whisper, toId: here(whisper.toId) } };
};
