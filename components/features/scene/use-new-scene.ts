"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useForm, type FieldErrors, type Resolver } from "react-hook-form";
import { z } from "zod";
import { useStudio } from "@/components/features/studio";
import { describeError, findAppError } from "@/components/lib/app-error";
import { newCommandId, useTRPCClient } from "@/components/lib/trpc-client";
import { checkDraft, draftLike, emptyDraft, openSceneOf, type SetupDraft } from "./prepare/setup";

/** What was typed before a reload; numbers may be missing in it. */
const keptSchema = z.object({
  title: z.string(),
  premise: z.string(),
  mood: z.string(),
  placeId: z.string().nullable(),
  cast: z.array(z.string()),
  maxTurns: z.number().nullable(),
  maxMinutes: z.number().nullable(),
  secondsPerTurn: z.number().nullable(),
});

const restore = (key: string): SetupDraft | null => {
  try {
    const kept = keptSchema.safeParse(JSON.parse(sessionStorage.getItem(key) ?? "null"));
    if (!kept.success) return null;
    const { maxTurns, maxMinutes, secondsPerTurn } = kept.data;
    return {
      ...kept.data,
      maxTurns: maxTurns ?? emptyDraft.maxTurns,
      maxMinutes: maxMinutes ?? emptyDraft.maxMinutes,
      secondsPerTurn: secondsPerTurn ?? emptyDraft.secondsPerTurn,
    };
  } catch {
    return null;
  }
};

const resolve: Resolver<SetupDraft> = (draft) => {
  const checked = checkDraft(draft, "A scene");
  if (checked.ok) return { values: draft, errors: {} };
  const errors: FieldErrors<SetupDraft> = {};
  for (const [field, message] of Object.entries(checked.faults)) errors[field as "title"] = { type: "contract", message };
  return { values: {}, errors };
};

export interface NewSceneStart {
  likeId: string | null;
  withIds: readonly string[];
}

/** The setup's form. Every keystroke is kept for this tab; the same setup sent twice opens one scene. */
export function useNewScene({ likeId, withIds }: NewSceneStart) {
  const { timelineId, view, href } = useStudio();
  const trpc = useTRPCClient();
  const router = useRouter();
  const key = `dramatis.setup.${timelineId}`;
  const command = useRef<{ of: string; id: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<{ message: string; reason: string | null } | null>(null);
  const [start] = useState((): SetupDraft => {
    const like = view.scenes.find(({ id }) => id === likeId);
    if (like) return draftLike(like, view.characters, view.scenes);
    const known = restore(key) ?? emptyDraft;
    const free = (id: string): boolean =>
      view.characters.some((member) => member.id === id && member.role === "cast" && !member.removed) &&
      openSceneOf(view.scenes, id) === null;
    return { ...known, cast: (withIds.length > 0 ? [...new Set(withIds)] : known.cast).filter(free) };
  });
  const form = useForm<SetupDraft>({ defaultValues: start, resolver: resolve, mode: "onTouched" });
  const { subscribe } = form;
  // The outside system is the tab's storage.
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          try {
            sessionStorage.setItem(key, JSON.stringify(values));
          } catch {
            return;
          }
        },
      }),
    [subscribe, key],
  );

  const submit = async (draft: SetupDraft, proposed: string): Promise<void> => {
    const checked = checkDraft(draft, proposed);
    if (!checked.ok || busy) return;
    const of = JSON.stringify(checked.setup);
    if (command.current?.of !== of) command.current = { of, id: newCommandId() };
    setBusy(true);
    setFailure(null);
    try {
      const { id } = await trpc.scene.open.mutate({ timelineId, setup: checked.setup }, { context: { commandId: command.current.id } });
      sessionStorage.removeItem(key);
      router.replace(href("scenes", id));
    } catch (error) {
      setFailure({ message: describeError(error), reason: findAppError(error)?.reason ?? null });
      setBusy(false);
    }
  };
  return { form, submit, busy, failure };
}
