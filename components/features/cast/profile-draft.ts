import { z } from "zod";
import { characterProfileSchema, type CharacterProfile } from "@/server/contracts/character";

// What stands in a form may be half done, and still be worth keeping: only its shape is asked for.
const looseProfileSchema = z.object(
  Object.fromEntries(
    Object.keys(characterProfileSchema.shape).map((key) => [key, key === "name" ? z.string() : z.unknown().refine((v) => v !== undefined)]),
  ),
) as unknown as z.ZodType<CharacterProfile>;
const draftSchema = z.object({ at: z.number(), values: looseProfileSchema });

export interface ProfileDraft {
  /** Epoch milliseconds. */
  at: number;
  values: CharacterProfile;
}

type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;
const keyOf = (timelineId: string, characterId: string | null): string => `dramatis:draft:${timelineId}:${characterId ?? "new"}`;

/** Words that were typed and not saved, kept until the tab is closed. Without storage nothing is kept and nothing breaks. */
export const createDraftKeeper = (shelf: Shelf | null, timelineId: string, characterId: string | null) => {
  const key = keyOf(timelineId, characterId);
  return {
    find: (): ProfileDraft | null => {
      try {
        const draft = draftSchema.safeParse(JSON.parse(shelf?.getItem(key) ?? "null"));
        return draft.success ? draft.data : null;
      } catch {
        return null;
      }
    },
    keep: (values: CharacterProfile, at: number): void => {
      try {
        shelf?.setItem(key, JSON.stringify({ at, values }));
      } catch {
        // Full or switched off: the form itself still has the words.
      }
    },
    drop: (): void => {
      try {
        shelf?.removeItem(key);
      } catch {
        // Nothing was kept.
      }
    },
  };
};
export type DraftKeeper = ReturnType<typeof createDraftKeeper>;
