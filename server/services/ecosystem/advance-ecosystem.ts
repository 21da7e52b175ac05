import { z } from "zod";
import type { EventDraft } from "@/server/contracts/chronicle/events";
import { idSchema } from "@/server/contracts/numbers";
import type { Act } from "@/server/contracts/simulation";
import type { Context } from "@/server/core/context";
import { defineVerb } from "@/server/core/verb";
import { buildSpeech, composeOutcome, placeOf, withCast, type CastSession, type SpokenAct } from "@/server/services/cast";

/** Directed acts put into words a tick, most significant first: about as many as can be read at 1×. */
const LINES_PER_TICK = 4;
const SOLO_LINES_PER_TICK = 1;
const TICKS_PER_DIGEST = 25;

const bySignificance = (a: Act, b: Act): number => b.significance - a.significance;

const chooseSpoken = (acts: readonly Act[]): Set<Act> => {
  const directed = acts.filter((act) => act.targetId !== null).sort(bySignificance);
  const solo = acts.filter((act) => act.targetId === null).sort(bySignificance);
  return new Set([...directed.slice(0, LINES_PER_TICK), ...solo.slice(0, SOLO_LINES_PER_TICK)]);
};

const speakAct = async (ctx: Context, { cast }: CastSession, act: Act, turnKey: string, spokenNow: string[]): Promise<SpokenAct> => {
  const request = buildSpeech(cast.view, act, { seed: cast.seed, turnKey, scene: null, spokenNow });
  const words = await ctx.words.speak(request, { heard: cast.heard });
  spokenNow.push(words.text);
  return { ...words, lineId: ctx.newId(), placeId: placeOf(cast.view, act, null), turn: null };
};

/** One tick of the clock: the input first, then everything that came of it, in one append. */
const advance = async (ctx: Context, session: CastSession): Promise<{ tick: number; headSeq: number }> => {
  const { cast } = session;
  const [outcome] = await session.advance([{ type: "tick" }]);
  if (!outcome?.sample) throw new Error("a tick gave no sample");
  const { tick, sample } = outcome;
  const digest = tick % TICKS_PER_DIGEST === 0 ? await cast.simulation.digest() : null;
  const drafts: EventDraft[] = [{ type: "clock.ticked", tick, actor: { kind: "system", job: "clock" }, payload: { tick, sample, digest } }];
  const worded = chooseSpoken(outcome.acts);
  const spokenNow: string[] = [];
  const words = new Map<Act, SpokenAct>();
  for (const [index, act] of outcome.acts.entries()) {
    if (worded.has(act)) words.set(act, await speakAct(ctx, session, act, `${tick}:${index}`, spokenNow));
  }
  composeOutcome(drafts, { tick, sceneId: null, by: null }, outcome, { cause: -1, wordsOf: (act) => words.get(act) ?? null });
  const { headSeq } = await session.append({ drafts });
  return { tick, headSeq };
};

const timelineInput = z.object({ timelineId: idSchema });

/** The clock's own verb: null when it was stopped meanwhile. */
export const advanceEcosystem = defineVerb({
  name: "ecosystem.advance",
  access: "write",
  input: timelineInput,
  run: (ctx, { timelineId }): Promise<{ tick: number; headSeq: number } | null> =>
    withCast(ctx, timelineId, async (session) => (session.cast.view.get("clock", "clock")?.playing ? advance(ctx, session) : null)),
});

/** The writer's single step, whether the clock runs or not. */
export const stepEcosystem = defineVerb({
  name: "ecosystem.step",
  access: "write",
  input: timelineInput,
  run: (ctx, { timelineId }): Promise<{ tick: number; headSeq: number }> => withCast(ctx, timelineId, (session) => advance(ctx, session)),
});
