"use client";
import { useState, type ReactNode } from "react";
import { FormProvider, useWatch, type Control } from "react-hook-form";
import { characterProfileSchema, type CharacterProfile } from "@/server/contracts/character";
import type { CastMember } from "@/server/contracts/chronicle/view";
import { useStudio } from "@/components/features/studio";
import { useHotkeys } from "@/components/hooks/use-hotkeys";
import { useNow } from "@/components/hooks/use-now";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { AvatarField } from "./avatar-field";
import { GoalFields } from "./editor-goals";
import { IdentityFields, StoryFields } from "./editor-identity";
import { NatureFields } from "./editor-nature";
import { DraftNotice, FaultSummary, StaleNotice } from "./editor-notices";
import { EditorPreview } from "./editor-preview";
import { VoiceFields } from "./editor-voice";
import { faultsOf, type Fault } from "./profile-faults";
import { likelyHue } from "./profile-form";
import { sendAvatar } from "./send-avatar";
import { useProfileForm } from "./use-profile-form";
import { useSaveCharacter, type SaveFailure } from "./use-save-character";

interface EditorProps {
  /** null: somebody new. */
  member: CastMember | null;
  /** Above the form: where one is, and what else can be done. Given what the save bar knows. */
  bar: (save: ReactNode) => ReactNode;
  onCreated: (id: string) => void;
}

function usePreviewHue(control: Control<CharacterProfile>, member: CastMember | null, cast: readonly CastMember[]): number | null {
  const home = useWatch({ control, name: "homePlaceId" });
  return member ? null : likelyHue(cast, home);
}

/** All that may be authored about a character, with what it makes of them at the right. */
export function CharacterEditor({ member, bar, onCreated }: EditorProps) {
  const { timelineId, cast, view, canWrite, mode } = useStudio();
  const toast = useToast();
  const now = useNow(60_000);
  const editable = canWrite && mode === "live" && !member?.removed;
  const editing = useProfileForm({ timelineId, member, cast, editable });
  const { form, keeper } = editing;
  const { isDirty } = form.formState;
  const { busy, save } = useSaveCharacter();
  const [faults, setFaults] = useState<{ list: Fault[]; failure: SaveFailure | null; attempt: number }>({
    list: [],
    failure: null,
    attempt: 0,
  });
  const [picture, setPicture] = useState<File | null>(null);
  const hue = usePreviewHue(form.control, member, cast);

  const refuse = (list: Fault[], failure: SaveFailure | null): void =>
    setFaults(({ attempt }) => ({ list, failure, attempt: attempt + 1 }));

  const sendPicture = async (id: string, name: string): Promise<void> => {
    if (!picture) return;
    await sendAvatar(timelineId, id, picture).catch((error: unknown) =>
      toast.fail(`${name} is here, but without the picture`, { detail: error instanceof Error ? error.message : "" }),
    );
  };

  const submit = async (): Promise<void> => {
    const parsed = characterProfileSchema.safeParse(form.getValues());
    if (!parsed.success) {
      void form.trigger();
      return refuse(faultsOf(parsed.error.issues), null);
    }
    const saved = await save({ timelineId, characterId: member?.id ?? null, profile: parsed.data, before: editing.base() });
    if (!saved.ok) {
      const isName = saved.failure.reason === "character.name_taken";
      if (isName) form.setError("name", { type: "taken", message: saved.failure.message });
      return refuse(isName ? [{ path: "name", label: "Name", message: saved.failure.message }] : [], isName ? null : saved.failure);
    }
    setFaults({ list: [], failure: null, attempt: 0 });
    if (saved.profile) form.reset(saved.profile);
    if (!member) await sendPicture(saved.id, parsed.data.name);
    keeper.drop();
    toast.say(member ? `${parsed.data.name} is saved` : `${parsed.data.name} is on the stage`);
    if (!member) onCreated(saved.id);
  };
  const maySave = editable && !busy && (isDirty || (!member && picture !== null));
  useHotkeys({ "mod+s": () => maySave && void submit() }, { enabled: editable });

  const give = async (file: File | null): Promise<void> => {
    if (!member) return setPicture(file);
    await sendAvatar(timelineId, member.id, file);
  };
  const saving = (
    <>
      {editable && isDirty && (
        <span className="only-l">
          <Button
            variant="quiet"
            disabled={busy}
            onClick={() => {
              form.reset();
              keeper.drop();
              setFaults({ list: [], failure: null, attempt: 0 });
            }}
          >
            Undo all changes
          </Button>
        </span>
      )}
      {editable && (
        <Button variant="primary" icon="save" kbd="⌘S" disabled={!maySave} {...(busy && { busy: "Saving" })} onClick={() => void submit()}>
          {member ? "Save" : "Bring them on"}
        </Button>
      )}
    </>
  );
  return (
    <FormProvider {...form}>
      {bar(saving)}
      <form
        className="cef"
        noValidate
        aria-label={member ? member.name : "New character"}
        onSubmit={(event) => {
          event.preventDefault();
          if (maySave) void submit();
        }}
      >
        {editing.draft && editable && <DraftNotice draft={editing.draft} now={now} onTake={editing.takeDraft} onDrop={editing.dropDraft} />}
        {member && editing.changedElsewhere.length > 0 && (
          <StaleNotice name={member.name} fields={editing.changedElsewhere} onMerge={editing.mergeTheirs} onTheirs={editing.takeTheirs} />
        )}
        <FaultSummary faults={faults.list} failure={faults.failure} attempt={faults.attempt} />
        <fieldset className="cea" disabled={!editable}>
          <IdentityFields places={view.places} colour={member ? "chosen" : "given"} />
          <NatureFields />
          <GoalFields people={cast.filter(({ id }) => id !== member?.id)} />
          <VoiceFields />
          <StoryFields />
        </fieldset>
      </form>
      <EditorPreview
        id={member?.id ?? "new"}
        hue={hue}
        avatar={editable && <AvatarField hasPicture={Boolean(member?.avatarAssetId)} waiting={picture} disabled={busy} onPicture={give} />}
      />
    </FormProvider>
  );
}
