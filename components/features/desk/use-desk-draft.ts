"use client";
import { useStored } from "@/components/hooks/use-stored";
import { useStudio } from "@/components/features/studio";
import { draftAmong, restoreDraft, type DeskDraft, type DeskMode } from "./prepare/draft";

/** What is typed at a scene's desk, mode by mode; it outlives a reload. */
export function useDeskDraft(sceneId: string, present: readonly string[]) {
  const { me } = useStudio();
  const [stored, setStored] = useStored(`dramatis.desk.${me.userId}.${sceneId}`, restoreDraft);
  const draft = draftAmong(stored, present);
  const change = <M extends DeskMode>(mode: M, patch: Partial<DeskDraft[M]>): void =>
    setStored((now) => ({ ...now, [mode]: { ...now[mode], ...patch } }));
  return { draft, change, turnTo: (mode: DeskMode): void => setStored((now) => ({ ...now, mode })) };
}
export type DraftHand = ReturnType<typeof useDeskDraft>;
