import type { CastMember } from "@/server/contracts/chronicle/view";
import { AppError, notFound } from "@/server/core/errors";
import type { CastSession } from "@/server/services/cast";

export const loadMember = ({ cast }: CastSession, characterId: string): CastMember => {
  const member = cast.view.get("character", characterId);
  if (!member) throw notFound("character", characterId);
  return member;
};

/** Names are told apart by what a reader sees: case, spacing and compatibility forms do not make a new one. */
export const nameKey = (name: string): string => name.normalize("NFKC").trim().replace(/\s+/gu, " ").toLocaleLowerCase("en");

export const assertFreeName = ({ cast }: CastSession, name: string, exceptId: string | null): void => {
  const taken = cast.view
    .list("character")
    .some((member) => member.id !== exceptId && !member.removed && nameKey(member.name) === nameKey(name));
  if (taken) throw new AppError("CONFLICT", `There is already somebody called ${name} in this cast`, { reason: "character.name_taken" });
};
