import { z } from "zod";
import type { CastFile } from "@/server/contracts/cast-file";
import type { EventDraft } from "@/server/contracts/chronicle/events";
import { limits } from "@/server/contracts/limits";
import { modelVersion } from "@/server/contracts/simulation";
import { toCommand, toEventActor, type Context } from "@/server/core/context";
import { notFound } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { draftCast } from "./draft-cast";

/** Events in one append while a cast is brought in: short transactions, also for ten thousand characters. */
const BATCH = 500;
const EMPTY_STAGE_STARTS_AT = "2026-01-01T09:00";

const createInput = z.object({
  /** A demo cast, or null for an empty stage. */
  castSlug: z.string().nullable(),
  /** The moment of the cast's story at which the clock begins; null for its own beginning. */
  openingKey: z.string().nullable().default(null),
  title: z.string().trim().max(limits.titleLength).default(""),
});

export interface NewEcosystem {
  id: string;
  timelineId: string;
}

const loadCastFile = (ctx: Context, slug: string): CastFile => {
  const found = ctx.casts.find((cast) => cast.slug === slug);
  if (!found) throw notFound("cast", slug);
  return found;
};

/** The ecosystem is hidden (`removedAt` set) until its last character is in, so an interrupted creation is never seen. */
export const createEcosystem = defineVerb({
  name: "ecosystem.create",
  access: "write",
  input: createInput,
  idempotent: true,
  run: async (ctx, input): Promise<NewEcosystem> => {
    const file = input.castSlug === null ? null : loadCastFile(ctx, input.castSlug);
    const opening = file?.openings.find((each) => each.key === input.openingKey) ?? null;
    const id = ctx.newId();
    const timelineId = ctx.newId();
    const title = input.title || file?.title || "An empty stage";
    const { workspaceId, actor } = ctx;
    await ctx.db.within(workspaceId, async (sql) => {
      await sql.query(
        `insert into "Ecosystem" ("id","workspaceId","title","source","castSlug","mainTimelineId","createdById","createdAt","removedAt")
         values ($1,$2,$3,$4,$5,$6,$7,$8,$8)`,
        [
          id,
          workspaceId,
          title,
          file ? `${file.title}, after ${file.author}` : "",
          file?.slug ?? null,
          timelineId,
          actor.kind === "user" ? actor.userId : null,
          ctx.now(),
        ],
      );
      await ctx.chronicle.createTimeline(sql, {
        workspaceId,
        id: timelineId,
        ecosystemId: id,
        name: "As it happened",
        parentId: null,
        forkSeq: 0,
      });
    });
    const by = toEventActor(actor);
    const drafts: EventDraft[] = [
      {
        type: "ecosystem.created",
        tick: 0,
        actor: by,
        payload: {
          title,
          seed: ctx.newSeed(),
          modelVersion,
          params: {},
          startsAt: opening?.startsAt ?? file?.startsAt ?? EMPTY_STAGE_STARTS_AT,
          era: file?.era ?? "neutral",
          romance: false,
        },
      },
      ...(file ? draftCast(file, by, ctx.newId) : []),
    ];
    const answer = { id, timelineId };
    for (let from = 0; from < drafts.length; from += BATCH) {
      const last = from + BATCH >= drafts.length;
      await ctx.chronicle.append({
        workspaceId,
        timelineId,
        drafts: drafts.slice(from, from + BATCH),
        command: last ? toCommand(ctx, answer) : null,
        ...(last && { also: (sql) => sql.query(`update "Ecosystem" set "removedAt" = null where "id" = $1`, [id]).then(() => undefined) }),
      });
    }
    return answer;
  },
});
