import { z } from "zod";
import { cardSentences } from "@/server/contracts/card-sentences";
import type { EventDraft } from "@/server/contracts/chronicle/events";
import type { Proposal } from "@/server/contracts/direction";
import { limits } from "@/server/contracts/limits";
import { idSchema } from "@/server/contracts/numbers";
import { cardIdSchema, moveIdSchema } from "@/server/contracts/plan";
import type { Scene } from "@/server/contracts/scene";
import { AppError } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { withCast } from "@/server/services/cast";
import { announceNext, draftHappening, draftScene, draftTurn, draftWhisper, loadOpenScene, loadScene } from "@/server/services/scene";

const changeSchema = z.object({
  characterId: idSchema.optional(),
  move: moveIdSchema.optional(),
  card: cardIdSchema.optional(),
  text: z.string().trim().max(limits.shortTextLength).optional(),
});
type Change = z.output<typeof changeSchema>;

/** Lets the program's own director do what it wanted to do, as it is or changed, or refuses it. */
export const answerProposal = defineVerb({
  name: "direction.answer",
  access: "write",
  input: z.object({
    timelineId: idSchema,
    sceneId: idSchema,
    proposalId: z.string().min(1).max(120),
    answer: z.enum(["approve", "refuse"]),
    change: changeSchema.optional(),
  }),
  run: (ctx, { timelineId, sceneId, proposalId, answer, change }): Promise<Scene> =>
    withCast(ctx, timelineId, async (session) => {
      const scene = loadOpenScene(session, sceneId);
      const proposal = scene.proposals.find(({ id }) => id === proposalId);
      if (!proposal)
        throw new AppError("NOT_FOUND", "This is not asked any more: somebody has answered it, or its beat is over", {
          reason: "proposal.not_found",
        });
      const head = draftScene(ctx, session, sceneId);
      const said = answer === "refuse" ? "refused" : change === undefined ? "approved" : "changed";
      const drafts: EventDraft[] = [{ ...head, type: "director.answered", payload: { proposalId, answer: said } }];
      if (answer === "approve") drafts.push(...carryOut(proposal, change ?? {}));
      await session.author({ drafts });
      await announceNext(session, sceneId);
      return loadScene(session, sceneId);

      function carryOut({ kind, card: wanted, ...rest }: Proposal, { text, card: other, ...changed }: Change): EventDraft[] {
        const card = cardIdSchema.safeParse(other ?? wanted);
        if (kind === "event") {
          if (!card.success) throw new AppError("VALIDATION", "Choose a card", { reason: "inject.no_card" });
          const happening = {
            id: ctx.newId(),
            kind: "card" as const,
            text: text || cardSentences[card.data],
            turn: scene.turn,
            by: "director" as const,
          };
          return [draftHappening(head, scene, happening, card.data)];
        }
        const characterId = changed.characterId ?? rest.characterId;
        const move = changed.move ?? rest.move;
        if (characterId === null || move === null || !scene.present.includes(characterId))
          throw new AppError("PRECONDITION", "That character is not in the room", { reason: "scene.absent" });
        const nudge = { characterId, move, targetId: rest.targetId === characterId ? null : rest.targetId };
        return kind === "whisper" ? draftWhisper(ctx, head, scene, nudge, text) : draftTurn(head, scene, ctx.newId(), nudge);
      }
    }),
});
