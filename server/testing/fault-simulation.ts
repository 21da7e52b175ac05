import type { LanguageModelV4, LanguageModelV4StreamPart } from "@ai-sdk/provider";
import { createOrchestrator } from "@/server/ai/orchestrator";
import type { Words } from "@/server/ai/port";
import { reserveFor } from "@/server/ai/pricing";
import { speakLine } from "@/server/ai/prompts/speak-line";
import type { ChronicleEvent } from "@/server/contracts/chronicle/events";
import type { Scene } from "@/server/contracts/scene";
import { noLimits } from "@/server/contracts/scene-limits";
import { plainDirection } from "@/server/contracts/scene-state";
import type { Context } from "@/server/core/context";
import { AppError, isAppError } from "@/server/core/errors";
import { createHeld } from "@/server/core/held";
import { createContext } from "@/server/runtime/create-context";
import { replayTimeline } from "@/server/services/cast";
import { inject, whisper } from "@/server/services/direction";
import {
  changeScene,
  decideHeld,
  endScene,
  listQueue,
  openScene,
  pauseScene,
  resumeScene,
  sayLine,
  stopScene,
  takeTurn,
} from "@/server/services/scene";
import { forkTimeline } from "@/server/services/timeline";
import { improvise } from "@/server/simulation/improviser/improvise";
import type { BusMessage } from "@/server/stores/bus/port";
import type { Chronicle } from "@/server/stores/chronicle/port";
import type { Leases } from "@/server/stores/lease/port";
import type { LivingCast } from "./living-cast";

/** Dice of one run: 0 to 1, the same for the same seed. */
const diceOf = (seed: number): (() => number) => {
  let state = (seed * 0x9e3779b1) >>> 0 || 1;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const finish: LanguageModelV4StreamPart = {
  type: "finish",
  finishReason: { unified: "stop", raw: "stop" },
  usage: {
    inputTokens: { total: 1, noCache: 1, cacheRead: 0, cacheWrite: 0 },
    outputTokens: { total: 1, text: 1, reasoning: 0 },
  },
};
const huge = "word ".repeat(60_000);

/** F10–F12: what a provider may send instead of a line. `n` keeps ordinary lines apart. */
const repliesOf = (roll: number, n: number): { pieces: string[]; ending: "whole" | "cut" | "never" | "failed" } => {
  if (roll < 0.4) return { pieces: [`This is line ${n}, `, "and nobody has said it before."], ending: "whole" };
  if (roll < 0.5) return { pieces: ["I was about to s"], ending: "cut" };
  if (roll < 0.58) return { pieces: ["I"], ending: "never" };
  if (roll < 0.66) return { pieces: [], ending: "failed" };
  if (roll < 0.72) return { pieces: ["\u0000\ud800\u202e", "\u0007"], ending: "whole" };
  if (roll < 0.76) return { pieces: [huge], ending: "whole" };
  if (roll < 0.84) return { pieces: ["Fitzwilliam Darcy: I say nothing. ", "Elizabeth Bennet: Nor I."], ending: "whole" };
  if (roll < 0.94) return { pieces: ["You never listen to a word that I say to you."], ending: "whole" };
  return { pieces: ['{"tool":"unknown","arguments":{}}'], ending: "whole" };
};

/** How often the provider was asked, whoever asked it. */
interface Provider {
  asked: number;
}

const faultyModel = (dice: () => number, provider: Provider): LanguageModelV4 => {
  let asked = 0;
  return {
    specificationVersion: "v4",
    provider: "faulty",
    modelId: "faulty-1",
    supportedUrls: {},
    doGenerate: () => Promise.reject(new Error("not used")),
    doStream: ({ abortSignal }) => {
      asked += 1;
      provider.asked += 1;
      const { pieces, ending } = repliesOf(dice(), asked);
      if (ending === "failed") return Promise.reject(new Error("503 from the provider"));
      const parts: LanguageModelV4StreamPart[] = [
        { type: "stream-start", warnings: [] },
        { type: "text-start", id: "1" },
        ...pieces.map((delta): LanguageModelV4StreamPart => ({ type: "text-delta", id: "1", delta })),
        ...(ending === "whole" ? [{ type: "text-end", id: "1" } as const, finish] : []),
      ];
      const stream = new ReadableStream<LanguageModelV4StreamPart>({
        start: (controller) => {
          for (const part of parts) controller.enqueue(part);
          if (ending === "whole") controller.close();
          if (ending === "cut") controller.error(new Error("the connection was reset"));
          abortSignal?.addEventListener("abort", () => ending === "never" && controller.error(new Error("aborted")));
        },
      });
      return Promise.resolve({ stream });
    },
  };
};

/** What a killed process did not do any more, or did and could not say. */
class Killed extends Error {}

interface Node {
  as(role: "owner" | "moderator"): Context;
  /** Everything in memory is gone; its lease runs out. */
  restart(): Promise<void>;
}

interface Run {
  stage: LivingCast;
  timelineId: string;
  sceneId: string;
  cast: string[];
  dice: () => number;
  nodes: Node[];
  /** Words that were struck before anybody saw them. */
  refused: string[];
  /** What was acknowledged: a line by its id, a whisper, a happening. */
  acknowledged: string[];
  problems: string[];
  /** Which process acted last. */
  last: Node | null;
}

const FAULTY_TIMEOUT_MS = 25;

/** Time passes: whoever has the timeline has it no longer. */
const expireLease = (stage: LivingCast, timelineId: string): Promise<unknown> =>
  stage.engine.db.within(stage.workspaceId, (sql) =>
    sql.query(`update "TimelineLease" set "expiresAt" = clock_timestamp() - interval '1 second' where "timelineId" = $1`, [timelineId]),
  );

const createNode = (stage: LivingCast, timelineId: string, name: string, dice: () => number, provider: Provider): Node => {
  const { chronicle, leases } = stage.engine;
  const append: Chronicle["append"] = async (request) => {
    const roll = request.timelineId === timelineId ? dice() : 1;
    if (roll < 0.03) throw new Killed("killed before the commit");
    const result = await chronicle.append(request);
    if (roll < 0.06) throw new Killed("killed after the commit");
    return result;
  };
  const orchestrator = createOrchestrator({
    model: faultyModel(dice, provider),
    fallback: improvise,
    log: { warn: () => undefined },
    timeoutMs: FAULTY_TIMEOUT_MS,
  });
  const words: Words = { ...orchestrator, reserve: (request, _model, room) => reserveFor(speakLine(request).prompt, undefined, room) };
  // Whoever finds the timeline taken would wait for seconds: the lease runs out meanwhile, or it does not. Both come at once here.
  const acquire: Leases["acquire"] = async (...asked) => {
    const lease = await leases.acquire(...asked);
    if (lease || asked[1] !== timelineId) return lease;
    if (dice() < 0.5) throw new AppError("UNAVAILABLE", "Another server is playing this cast", { reason: "lease.held" });
    await expireLease(stage, timelineId);
    return leases.acquire(...asked);
  };
  const parts = {
    chronicle: Object.assign(Object.create(chronicle) as Chronicle, { append }),
    leases: Object.assign(Object.create(leases) as Leases, { acquire }),
    words,
  };
  let held = createHeld();
  let life = 0;
  const actor = (role: "owner" | "moderator") => ({ kind: "user" as const, userId: stage.engine.newId(), name: "Ruth", role });
  return {
    as: (role) =>
      createContext(
        { ...stage.engine, ...parts, held, nodeId: `${name}-${life}` },
        { actor: actor(role), workspaceId: stage.workspaceId, requestId: "", commandId: null },
      ),
    restart: async () => {
      held = createHeld();
      life += 1;
      await expireLease(stage, timelineId);
    },
  };
};

/** Refusals that a caller may meet when others act at the same time, or when a process has just died. */
const isRefusal = (error: unknown): boolean =>
  isAppError(error) && ["PRECONDITION", "NOT_FOUND", "CONFLICT", "UNAVAILABLE", "VALIDATION", "LIMIT_EXCEEDED"].includes(error.code);

const attempt = async <T>(run: Run, node: Node, act: (ctx: Context) => Promise<T>): Promise<T | null> => {
  // Another process takes over when the lease of the former has run out: nobody waits for that here.
  if (run.last !== node) await expireLease(run.stage, run.timelineId);
  run.last = node;
  try {
    return await act(node.as("owner"));
  } catch (error) {
    if (error instanceof Killed) await node.restart();
    else if (!isRefusal(error)) run.problems.push(`an error that nobody expects: ${String(error)}`);
    return null;
  }
};

const eventsOf = async ({ stage, timelineId }: Run, afterSeq = 0): Promise<ChronicleEvent[]> => {
  const { headSeq } = await stage.engine.chronicle.timeline(stage.workspaceId, timelineId);
  return stage.engine.chronicle.read(stage.workspaceId, timelineId, { afterSeq, toSeq: headSeq, limit: 100_000 });
};

const statusOf = async ({ stage, timelineId, sceneId }: Run): Promise<Scene["status"] | undefined> => {
  const rows = await stage.engine.db.within(stage.workspaceId, (sql) =>
    sql.query<Pick<Scene, "status">>(`select "status" from "SceneView" where "timelineId" = $1 and "id" = $2`, [timelineId, sceneId]),
  );
  return rows[0]?.status;
};

/** I7: from the acknowledgement of a pause or stop on, no turn begins until somebody lets the scene go on. */
const stopAndWatch = async (run: Run, node: Node, stop: typeof pauseScene | typeof stopScene): Promise<void> => {
  const { timelineId, sceneId } = run;
  const stopped = await attempt(run, node, (ctx) => stop(ctx, { timelineId, sceneId }));
  if (stopped?.status !== "paused") return;
  const { headSeq } = await run.stage.engine.chronicle.timeline(run.stage.workspaceId, timelineId);
  for (const each of run.nodes) await attempt(run, each, (ctx) => takeTurn(ctx, { timelineId, sceneId }));
  const after = (await eventsOf(run, headSeq)).filter(({ type }) => type === "turn.taken");
  if (after.length > 0) run.problems.push("I7: a turn began after the scene had been stopped");
  await attempt(run, node, (ctx) => resumeScene(ctx, { timelineId, sceneId }));
};

/** F14: a worker whose words take so long that its lease runs out; another one takes the turn meanwhile. */
const race = async (run: Run): Promise<void> => {
  const [first, second] = run.nodes as [Node, Node];
  const { timelineId, sceneId } = run;
  const late = attempt(run, first, (ctx) => takeTurn(ctx, { timelineId, sceneId }));
  await expireLease(run.stage, timelineId);
  await attempt(run, second, (ctx) => takeTurn(ctx, { timelineId, sceneId }));
  await late;
};

const decide = async (run: Run, node: Node): Promise<void> => {
  const { timelineId } = run;
  const queue = await attempt(run, node, (ctx) => listQueue(ctx, { timelineId }));
  const [held] = queue?.lines ?? [];
  if (!held) return;
  const roll = run.dice();
  const decision = roll < 0.4 ? "approve" : roll < 0.55 ? "edit" : roll < 0.7 ? "regenerate" : "refuse";
  const text = decision === "edit" ? { text: `An edited line, number ${held.turn}.` } : {};
  const done = await attempt(run, node, (ctx) => decideHeld(ctx, { timelineId, decisions: [{ lineId: held.lineId, decision, ...text }] }));
  if (done && decision === "refuse") run.refused.push(...held.wordings.map((wording) => wording.text));
};

const step = async (run: Run, n: number): Promise<void> => {
  const { dice, nodes, timelineId, sceneId, cast } = run;
  const node = nodes[Math.floor(dice() * nodes.length)]!;
  const where = { timelineId, sceneId };
  const roll = dice();
  if (roll < 0.45) await attempt(run, node, (ctx) => takeTurn(ctx, where));
  else if (roll < 0.57) {
    const said = await attempt(run, node, (ctx) => sayLine(ctx, { ...where, asId: cast[n % 3]!, text: `My own words, number ${n}.` }));
    if (said && !said.held) run.acknowledged.push(said.id);
  } else if (roll < 0.63) {
    const word = await attempt(run, node, (ctx) =>
      whisper(ctx, { ...where, characterId: cast[n % 3]!, text: "Ask about the letter", turns: 2 }),
    );
    if (word) run.acknowledged.push(word.id);
  } else if (roll < 0.68) {
    const event = await attempt(run, node, (ctx) => inject(ctx, { ...where, kind: "card", card: "letter" }));
    if (event) run.acknowledged.push(event.id);
  } else if (roll < 0.76) await decide(run, node);
  else if (roll < 0.82) await stopAndWatch(run, node, pauseScene);
  else if (roll < 0.88) await stopAndWatch(run, node, stopScene);
  else if (roll < 0.94) await race(run);
  else await node.restart();
};

const checkTurns = (events: readonly ChronicleEvent[], sceneId: string, problems: string[]): void => {
  events.forEach(({ seq }, index) => seq !== index + 1 && problems.push(`I1: event ${index + 1} has seq ${seq}`));
  const mine = events.filter((event) => event.sceneId === sceneId);
  const turns = mine.flatMap((event) => (event.type === "turn.taken" ? [event.payload.turn] : []));
  if (new Set(turns).size !== turns.length) problems.push("I4: a turn was taken twice");
  const moves = mine.flatMap((event) => (event.type === "line.spoken" ? [event.payload.moveSeq] : []));
  if (new Set(moves).size !== moves.length) problems.push("I4: two lines came of one move");
  const ids = mine.flatMap((event) => (event.type === "line.spoken" ? [event.payload.lineId] : []));
  if (new Set(ids).size !== ids.length) problems.push("I4: a line was said twice");
  for (const event of mine)
    if (
      event.type === "turn.taken" &&
      !mine.some(({ type, causes }) => causes.includes(event.seq) && (type === "move.made" || type === "scene.silence"))
    )
      problems.push(`I9: turn ${event.payload.turn} never came to an end`);
};

const checkWords = (events: readonly ChronicleEvent[], messages: readonly BusMessage[], run: Run): void => {
  const [written, told] = [JSON.stringify(events), JSON.stringify(messages)];
  for (const text of run.refused) {
    const words = JSON.stringify(text).slice(1, -1);
    // The same words may have been said and let pass at another turn.
    const said = events.some((event) => event.type === "line.spoken" && event.payload.text === text);
    if (!said && (written.includes(words) || told.includes(words))) run.problems.push(`I8: words that were refused were told: ${text}`);
  }
  for (const id of run.acknowledged) if (!written.includes(id)) run.problems.push(`I3: what was acknowledged is gone: ${id}`);
  for (const event of events) {
    if (event.type !== "line.spoken") continue;
    if (/[\p{Cc}\p{Cs}\u202A-\u202E]/u.test(event.payload.text)) run.problems.push("F11: a control sign in a line");
    if (/Fitzwilliam Darcy:|Elizabeth Bennet:/.test(event.payload.text)) run.problems.push("F12: somebody speaks for another");
    if (event.payload.text.length > 2_000) run.problems.push("F11: a line without end");
  }
};

/** One viewer of the bus: seqs of this timeline as they came. */
const watch = (stage: LivingCast, timelineId: string): { seqs: number[]; messages: BusMessage[]; stop: () => void } => {
  const seqs: number[] = [];
  const messages: BusMessage[] = [];
  const stop = stage.engine.bus.subscribe((message) => {
    messages.push(message);
    if (message.kind === "events" && message.timelineId === timelineId) seqs.push(...message.events.map(({ seq }) => seq));
  });
  return { seqs, messages, stop };
};

const castOf = new WeakMap<LivingCast, Promise<string[]>>();
/** Who plays: looked up once for a stage. */
const playersOn = (stage: LivingCast): Promise<string[]> => {
  const found = castOf.get(stage) ?? stage.view().then(({ characters }) => characters.slice(0, 3).map(({ id }) => id));
  castOf.set(stage, found);
  return found;
};

/**
 * A scene under faults, by a seed: two processes play it, are killed before and after commits, lose their leases in the middle of a turn,
 * and get from their provider what providers send; people speak, whisper, inject, hold, decide, pause and stop. Returns what was
 * violated of RELIABILITY I1–I10; what is spent (I5) is the calls of the provider, in a quarter of the seeds up to a limit.
 */
export const runFaults = async (stage: LivingCast, seed: number, steps = 14): Promise<string[]> => {
  const dice = diceOf(seed);
  const owner = stage.as("owner");
  const branch = await forkTimeline(owner, { timelineId: stage.timelineId, name: `seed ${seed}` });
  const timelineId = branch.id;
  const before = await stage.engine.chronicle.timeline(stage.workspaceId, stage.timelineId);
  const viewers = [watch(stage, timelineId), watch(stage, timelineId)];
  const cast = await playersOn(stage);
  const policy = { ...plainDirection.policy, repetition: "hold" as const, everyLine: dice() < 0.25 };
  const calls = dice() < 0.25 ? 1 + Math.floor(dice() * 8) : null;
  const provider: Provider = { asked: 0 };
  const limits = { ...noLimits, calls };
  const setup = { title: "Under faults", cast, secondsPerTurn: 0, maxTurns: 400, direction: { ...plainDirection, policy, limits } };
  const { id: sceneId } = await openScene(owner, { timelineId, setup });
  const nodes = ["a", "b"].map((name) => createNode(stage, timelineId, name, dice, provider));
  const run: Run = { stage, timelineId, sceneId, cast, dice, nodes, refused: [], acknowledged: [], problems: [], last: null };
  await stage.engine.leases.release(stage.workspaceId, timelineId, stage.engine.nodeId);
  for (let n = 0; n < steps; n += 1) {
    await step(run, n);
    const status = await statusOf(run);
    if (status === "paused") await attempt(run, nodes[0]!, (ctx) => resumeScene(ctx, { timelineId, sceneId }));
    if (status === "ended") break;
  }
  for (const node of nodes) await node.restart();
  await changeScene(owner, { timelineId, sceneId, patch: { holdNext: false } }).catch(() => undefined);
  const { used } = await endScene(owner, { timelineId, sceneId });
  if (calls !== null && Math.max(used.calls, provider.asked) > calls)
    run.problems.push(`I5: ${provider.asked} calls were started and ${used.calls} counted of ${calls}`);
  if (provider.asked > used.calls) run.problems.push(`I5: ${provider.asked} calls were started, and only ${used.calls} counted`);
  const events = await eventsOf(run);
  checkTurns(events, sceneId, run.problems);
  checkWords(events, viewers[0]!.messages, run);
  for (const { seqs } of viewers)
    if (seqs.some((seq, k) => k > 0 && seq <= seqs[k - 1]!)) run.problems.push("I2: an observer saw events out of order");
  if (viewers[0]!.seqs.join() !== viewers[1]!.seqs.join()) run.problems.push("I2: two observers saw different things");
  const after = await stage.engine.chronicle.timeline(stage.workspaceId, stage.timelineId);
  if (after.headSeq !== before.headSeq) run.problems.push("I6: another timeline was written to");
  const { differences } = await stage.engine.chronicle.rebuild(stage.workspaceId, timelineId);
  if (differences.length > 0) run.problems.push(`I10: rebuilt, it is different: ${differences.slice(0, 3).join("; ")}`);
  const replayed = await replayTimeline({ ...stage.engine, workspaceId: stage.workspaceId }, timelineId, () => undefined);
  if (replayed.divergence !== null) run.problems.push(`replay: ${replayed.divergence.what}`);
  for (const { stop } of viewers) stop();
  return [...new Set(run.problems)];
};
