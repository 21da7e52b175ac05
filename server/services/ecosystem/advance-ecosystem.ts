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

/** One tick of the clock, added to `drafts`: the input first, then everything that came of it. `speakAll` finds words for its acts. */
const composeTick = async (
  { cast, advance: run }: CastSession,
  drafts: EventDraft[],
  speakAll: (acts: readonly Act[], tick: number) => Promise<Map<Act, SpokenAct>>,
): Promise<number> => {
  const [outcome] = await run([{ type: "tick" }]);
  if (!outcome?.sample) throw new Error("a tick gave no sample");
  const { tick, sample } = outcome;
  const digest = tick % TICKS_PER_DIGEST === 0 ? await cast.simulation.digest() : null;
  drafts.push({ type: "clock.ticked", tick, actor: { kind: "system", job: "clock" }, payload: { tick, sample, digest } });
  const words = await speakAll(outcome.acts, tick);
  composeOutcome(drafts, { tick, sceneId: null, by: null }, outcome, { cause: -drafts.length, wordsOf: (act) => words.get(act) ?? null });
  return tick;
};

/** One tick as it is lived: in one append, what is most significant of it in words. */
const advance = async (ctx: Context, session: CastSession): Promise<{ tick: number; headSeq: number }> => {
  const drafts: EventDraft[] = [];
  const tick = await composeTick(session, drafts, async (acts, at) => {
    const worded = chooseSpoken(acts);
    const spokenNow: string[] = [];
    const words = new Map<Act, SpokenAct>();
    for (const [index, act] of acts.entries()) {
      if (worded.has(act)) words.set(act, await speakAct(ctx, session, act, `${at}:${index}`, spokenNow));
    }
    return words;
  });
  const { headSeq } = await session.append({ drafts });
  return { tick, headSeq };
};

const inSilence = async (): Promise<Map<Act, SpokenAct>> => new Map();

/** Ticks that are passed over, in one append: the cast lives through them, and nothing that is said in them is heard. */
export const passOver = async (session: CastSession, ticks: number): Promise<void> => {
  const drafts: EventDraft[] = [];
  for (let passed = 0; passed < ticks; passed += 1) await composeTick(session, drafts, inSilence);
  await session.append({ drafts });
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
