import type { EventDraft } from "@/server/contracts/chronicle/events";
import type { Line } from "@/server/contracts/line";
import { plainDirection } from "@/server/contracts/scene-state";
import { AppError } from "@/server/core/errors";
import { tickOf, type CastSession } from "@/server/services/cast";
import { judgeLine, type Verdict } from "@/server/services/moderation";

/** Lines of before that a wording is held against. */
const COMPARED = 20;

/** What the policy that holds now in a line's scene says of other words for it. */
export const judgeWording = ({ cast }: CastSession, { sceneId, seq }: Line, text: string): Verdict => {
  const { policy, rating } = (sceneId === null ? undefined : cast.view.get("scene", sceneId))?.direction ?? plainDirection;
  const isBefore = (each: Line): boolean => each.sceneId === sceneId && each.seq < seq && each.ruling !== "rejected";
  const before = cast.view.list("line").flatMap((each) => (isBefore(each) ? [each.text] : []));
  return judgeLine(text, { policy, rating, before: before.slice(-COMPARED) });
};

export const assertPasses = ({ action, reasons }: Verdict): void => {
  if (action === "block")
    throw new AppError("PRECONDITION", `This scene does not let that pass: ${reasons.join("; ")}`, { reason: "line.blocked" });
};

/** Words that would be flagged or held are shown by whoever may write, and flagged: nothing where that has been said of the line already. */
export const draftFlags = (session: CastSession, line: Line, { reasons }: Verdict): EventDraft[] => {
  const flags = reasons.filter((flag) => !line.flags.includes(flag)).slice(0, 8);
  if (flags.length === 0) return [];
  const head = { tick: tickOf(session), sceneId: line.sceneId, actor: { kind: "system" as const, job: "moderation" }, causes: [line.seq] };
  return [{ ...head, type: "line.flagged", payload: { lineId: line.id, flags } }];
};
