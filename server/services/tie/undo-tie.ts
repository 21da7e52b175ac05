import { z } from "zod";
import type { EventOf } from "@/server/contracts/chronicle/events";
import { idSchema } from "@/server/contracts/numbers";
import { relationshipKey, type Relationship } from "@/server/contracts/relationship";
import type { TieChangeRow } from "@/server/contracts/tie-change";
import { strangers } from "@/server/contracts/tie-fold";
import type { Context } from "@/server/core/context";
import { AppError, notFound } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { withCast } from "@/server/services/cast";
import { recordRelationships } from "@/server/services/relationship";
import { mostAtOnce } from "./internal";

const MOST_CHANGES = 500_000;
const keyOf = ({ fromId, toId }: { fromId: string; toId: string }): string => relationshipKey(fromId, toId);

type Authored = EventOf<"relationship.authored">;
const loadAuthored = async (ctx: Context, timelineId: string, seqs: readonly number[]): Promise<Authored[]> => {
  const events = await ctx.chronicle.findAll(ctx.workspaceId, timelineId, seqs);
  const authored = events.filter((event) => event.type === "relationship.authored");
  const missing = seqs.find((seq) => !authored.some((event) => event.seq === seq));
  if (missing !== undefined) throw notFound("change", String(missing));
  return authored;
};

/** The first of these events of each tie: what was before all of them comes back. */
const firstOfEach = (authored: readonly Authored[]): Authored[] => [
  ...new Map(authored.toReversed().map((event) => [keyOf(event.payload.relationship), event])).values(),
];

const changesByTie = async (ctx: Context, timelineId: string, firsts: readonly Authored[]): Promise<Map<string, TieChangeRow[]>> => {
  const pairs = firsts.map(({ payload: { relationship } }) => [relationship.fromId, relationship.toId] as const);
  const rows = await ctx.chronicle.tieChanges(ctx.workspaceId, timelineId, { afterSeq: 0, pairs, order: "oldest", limit: MOST_CHANGES });
  return Map.groupBy(rows, keyOf);
};

const assertUnmoved = (changes: ReadonlyMap<string, TieChangeRow[]>, firsts: readonly Authored[], seqs: ReadonlySet<number>): void => {
  for (const first of firsts) {
    const since = changes.get(keyOf(first.payload.relationship))?.filter(({ seq, cause }) => seq > first.seq && cause === "authored") ?? [];
    if (since.every(({ seq }) => seqs.has(seq))) continue;
    throw new AppError("PRECONDITION", "A writer has set this tie again since: take that back first, or set it anew", {
      reason: "tie.authored_since",
    });
  }
};

interface Earlier {
  first: Authored;
  /** The last change before it; undefined where there was no tie. */
  last: TieChangeRow | undefined;
  /** The event whose reason stood with the tie then. */
  reasonSeq: number | undefined;
}

const restore = ({ first, last, reasonSeq }: Earlier, reasons: ReadonlyMap<number, string>): Relationship => {
  const { fromId, toId } = first.payload.relationship;
  const { kind, strength, trust, familiarity, offence } = last ?? strangers;
  const evidence = reasonSeq === undefined ? "" : (reasons.get(reasonSeq) ?? "");
  return { fromId, toId, kind, strength, trust, familiarity, offence, evidence };
};

/** Takes back what a writer has set, by setting what was before: all of it, or nothing where a writer has set one of the ties again since. */
export const undoTie = defineVerb({
  name: "tie.undo",
  access: "write",
  input: z.object({ timelineId: idSchema, seqs: z.array(z.int().positive()).min(1).max(mostAtOnce) }),
  run: (ctx, { timelineId, seqs }): Promise<{ seqs: number[] }> =>
    withCast(ctx, timelineId, async (session) => {
      const asked = new Set(seqs);
      const firsts = firstOfEach(await loadAuthored(ctx, timelineId, [...asked]));
      const changes = await changesByTie(ctx, timelineId, firsts);
      assertUnmoved(changes, firsts, asked);
      const earlier = firsts.map((first): Earlier => {
        const before = changes.get(keyOf(first.payload.relationship))?.filter(({ seq }) => seq < first.seq) ?? [];
        return { first, last: before.at(-1), reasonSeq: before.findLast(({ cause }) => cause === "authored")?.seq };
      });
      const reasonSeqs = earlier.map(({ reasonSeq }) => reasonSeq).filter((seq) => seq !== undefined);
      const events = await ctx.chronicle.findAll(ctx.workspaceId, timelineId, reasonSeqs);
      const reasons = new Map(
        events.map((event) => [event.seq, event.type === "relationship.authored" ? event.payload.relationship.evidence : ""]),
      );
      const restored = earlier.map((each) => ({ relationship: restore(each, reasons), causes: [each.first.seq] }));
      const recorded = await recordRelationships(ctx, session, restored);
      return { seqs: recorded.events.map(({ seq }) => seq) };
    }),
});
