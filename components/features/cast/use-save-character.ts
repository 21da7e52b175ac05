"use client";
import { useRef, useState } from "react";
import type { CharacterProfile } from "@/server/contracts/character";
import { describeError, findAppError } from "@/components/lib/app-error";
import { newCommandId, useTRPCClient } from "@/components/lib/trpc-client";
import { profileOf } from "./profile-form";

export interface SaveFailure {
  message: string;
  reason: string | null;
}

export type Saved = { ok: true; id: string; profile: CharacterProfile | null } | { ok: false; failure: SaveFailure };

interface Work {
  timelineId: string;
  /** null makes somebody new. */
  characterId: string | null;
  profile: CharacterProfile;
  before: CharacterProfile;
}

/** Saves a character. A second try of the same creation is the same command, so nobody is made twice. */
export function useSaveCharacter(): { busy: boolean; save: (work: Work) => Promise<Saved> } {
  const trpc = useTRPCClient();
  const [busy, setBusy] = useState(false);
  const command = useRef<{ key: string; id: string } | null>(null);

  const save = async ({ timelineId, characterId, profile, before }: Work): Promise<Saved> => {
    setBusy(true);
    try {
      if (characterId !== null) {
        const member = await trpc.character.edit.mutate({ timelineId, characterId, profile, before });
        return { ok: true, id: characterId, profile: profileOf(member) };
      }
      const key = JSON.stringify(profile);
      if (command.current?.key !== key) command.current = { key, id: newCommandId() };
      const { id } = await trpc.character.create.mutate({ timelineId, profile }, { context: { commandId: command.current.id } });
      command.current = null;
      return { ok: true, id, profile: null };
    } catch (error) {
      return { ok: false, failure: { message: describeError(error), reason: findAppError(error)?.reason ?? null } };
    } finally {
      setBusy(false);
    }
  };
  return { busy, save };
}
