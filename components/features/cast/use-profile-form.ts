"use client";
import { useEffect, useMemo, useState } from "react";
import { useForm, type UseFormReturn } from "react-hook-form";
import type { CharacterProfile } from "@/server/contracts/character";
import type { CastMember } from "@/server/contracts/chronicle/view";
import { createDraftKeeper, type DraftKeeper, type ProfileDraft } from "./profile-draft";
import { profileResolver } from "./profile-faults";
import { blankProfile, differingFields, isSameProfile, profileOf } from "./profile-form";

export interface ProfileForm {
  form: UseFormReturn<CharacterProfile>;
  /** What the form was filled from: sent with an edit, so that nobody else's is overwritten. */
  base: () => CharacterProfile;
  keeper: DraftKeeper;
  /** Words of an earlier visit. */
  draft: ProfileDraft | null;
  takeDraft: () => void;
  dropDraft: () => void;
  /** Labels of what somebody else has changed meanwhile; empty while nobody has. */
  changedElsewhere: string[];
  /** Keeps what was typed here and takes the rest from there. */
  mergeTheirs: () => void;
  takeTheirs: () => void;
}

const keepAfterMs = 400;

const storage = (): Storage | null => {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
};

interface FormQuestion {
  timelineId: string;
  member: CastMember | null;
  cast: readonly CastMember[];
  editable: boolean;
}

/** The form of one character beside the living one: drafts, and what changes elsewhere while somebody writes. */
export function useProfileForm({ timelineId, member, cast, editable }: FormQuestion): ProfileForm {
  const current = useMemo(() => (member ? profileOf(member) : null), [member]);
  const [start] = useState(() => current ?? blankProfile(cast));
  const form = useForm<CharacterProfile>({
    defaultValues: start,
    resolver: profileResolver,
    mode: "onTouched",
    shouldFocusError: false,
    disabled: !editable,
  });
  const { isDirty, defaultValues } = form.formState;
  const base = (): CharacterProfile => form.formState.defaultValues as CharacterProfile;
  const characterId = member?.id ?? null;
  const keeper = useMemo(() => createDraftKeeper(storage(), timelineId, characterId), [timelineId, characterId]);
  const [draft, setDraft] = useState(() => {
    const found = keeper.find();
    return found && !isSameProfile(found.values, start) ? found : null;
  });
  const elsewhere = current && !isSameProfile(current, defaultValues) ? differingFields(current, defaultValues as CharacterProfile) : [];
  const silent = elsewhere.length > 0 && (!isDirty || elsewhere.every((label) => label === "Picture"));

  // The outside system is the living cast: an untouched form follows it, and a picture is never a conflict with words.
  useEffect(() => {
    if (!current || !silent) return;
    if (isDirty) form.resetField("avatarAssetId", { defaultValue: current.avatarAssetId });
    else form.reset(current);
  }, [current, silent, isDirty, form]);

  // The outside system is the browser's storage.
  useEffect(() => {
    let timer = 0;
    const stop = form.subscribe({
      formState: { values: true, isDirty: true },
      callback: ({ values, isDirty: changed }) => {
        window.clearTimeout(timer);
        timer = window.setTimeout(() => {
          if (changed ?? form.formState.isDirty) keeper.keep(values, Date.now());
        }, keepAfterMs);
      },
    });
    return () => {
      window.clearTimeout(timer);
      stop();
    };
  }, [form, keeper]);

  return {
    form,
    base,
    keeper,
    draft,
    takeDraft: () => {
      if (draft) form.reset(draft.values, { keepDefaultValues: true });
      setDraft(null);
    },
    dropDraft: () => {
      keeper.drop();
      setDraft(null);
    },
    changedElsewhere: silent ? [] : elsewhere,
    mergeTheirs: () => current && form.reset(current, { keepDirtyValues: true, keepDirty: true }),
    takeTheirs: () => {
      if (current) form.reset(current);
      keeper.drop();
    },
  };
}
