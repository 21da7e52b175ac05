import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ChronicleEvent } from "@/server/contracts/chronicle/events";
import type { CastView } from "@/server/contracts/chronicle/view";
import { relationshipKey } from "@/server/contracts/relationship";
import { leftOf, tieFields, type TieNumbers } from "@/server/contracts/tie-fold";
import { dropCast, replayTimeline } from "@/server/services/cast";
import { stepEcosystem } from "@/server/services/ecosystem";
import { editLine, rejectLine } from "@/server/services/line";
import { forkTimeline } from "@/server/services/timeline";
import { draw } from "@/server/simulation/rng";
import { openLivingCast, type LivingCast } from "@/server/testing/living-cast";
import { authorTie } from "./author-tie";
import { readTracks } from "./read-tracks";
import { undoTie } from "./undo-tie";

const STEPS = 90;

let stage: LivingCast;
beforeAll(async () => {
  stage = await openLivingCast();
});
afterAll(() => stage.engine.close());

const viewOf = (timelineId: string): Promise<CastView> => stage.engine.chronicle.view(stage.workspaceId, timelineId);
const logOf = async (timelineId: string): Promise<ChronicleEvent[]> => {
  const log: ChronicleEvent[] = [];
  for (let more = true; more;) {
    const events = await stage.engine.chronicle.read(stage.workspaceId, timelineId, { afterSeq: log.length });
    log.push(...events);
    more = events.length > 0;
  }
  return log;
};

/** What survives of every tie, worked out anew from the log alone. */
const survivors = (log: readonly ChronicleEvent[]): Map<string, TieNumbers> => {
  const struck = new Set(log.filter((event) => event.type === "line.rejected").map(({ payload }) => payload.lineId));
  const ties = new Map<string, { shown: TieNumbers; told: TieNumbers; tick: number }>();
  for (const { tick, ...event } of log) {
    if (event.type === "relationship.authored") {
      const { fromId, toId, ...values } = event.payload.relationship;
      ties.set(relationshipKey(fromId, toId), { shown: values, told: values, tick });
    }
    if (event.type !== "relationship.changed" && event.type !== "relationship.recomputed") continue;
    const { change, lineId } = event.payload;
    const key = relationshipKey(change.fromId, change.toId);
    const before = ties.get(key);
    if (event.type === "relationship.recomputed") {
      if (before) before.told = change;
      continue;
    }
    const shown = { strength: 0, trust: 0, familiarity: 0, offence: 0 };
    for (const field of tieFields) {
      const low = field === "strength" ? -1 : 0;
      const clamp = (value: number): number => Math.min(1, Math.max(low, value));
      const gap = before ? (before.shown[field] - before.told[field]) * leftOf(field, before.told.familiarity, tick - before.tick) : 0;
      const faded = clamp(change[field] - change.delta[field] + gap);
      shown[field] = clamp(faded + (lineId !== null && struck.has(lineId) ? 0 : change.delta[field]));
    }
    ties.set(key, { shown, told: change, tick });
  }
  return new Map([...ties].map(([key, { shown }]) => [key, shown]));
};

const check = async (timelineId: string): Promise<void> => {
  const log = await logOf(timelineId);
  const right = survivors(log);
  const view = await viewOf(timelineId);
  for (const tie of view.ties) {
    const values = right.get(relationshipKey(tie.fromId, tie.toId));
    for (const field of tieFields) expect(Math.abs(tie[field] - (values?.[field] ?? 9))).toBeLessThan(1.01e-4);
  }
  const lines = new Map(log.flatMap((event) => (event.type === "line.spoken" ? [[event.seq, event.payload.text] as const] : [])));
  const page = await readTracks(stage.as("viewer"), { timelineId });
  expect(page.more).toBe(false);
  for (const [index, cause] of page.cause.entries()) {
    const event = log[page.seq[index]! - 1]!;
    if (cause === "line" || cause === "ruling") expect(lines.get(page.lineSeq[index]!)).toBeTruthy();
    if (cause === "act") expect(log[event.causes[0]! - 1]?.type).toBe("move.made");
    // What takes a change back has the reason from before, if there was one, and names the change.
    if (event.type === "relationship.authored" && event.causes.length === 0) expect(event.payload.relationship.evidence).not.toBe("");
  }
};

describe("a living cast whose lines are struck and rewritten, whose ties are set by hand, and which branches", () => {
  it("shows of every tie the fold of what survives, cites a cause for every change, and replays to the same history", async () => {
    let k = 0;
    const roll = (): number => draw(17, (k += 1), 0, 80);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(roll() * from.length)]!;
    const timelines = [stage.timelineId];
    const set: { timelineId: string; seqs: number[] }[] = [];
    const counted = { struck: 0, edited: 0, authored: 0, undone: 0, refused: 0 };
    for (let step = 0; step < STEPS; step += 1) {
      const timelineId = pick(timelines);
      const { lines, characters } = await viewOf(timelineId);
      const standing = lines.filter(({ ruling }) => ruling !== "rejected");
      const kind = roll();
      if (kind < 0.4 || standing.length === 0) await stepEcosystem(stage.as("owner"), { timelineId });
      else if (kind < 0.65) {
        await rejectLine(stage.as("moderator"), { timelineId, lineId: pick(standing).id });
        counted.struck += 1;
      } else if (kind < 0.72) {
        await editLine(stage.as("moderator"), { timelineId, lineId: pick(standing).id, text: "In other words." });
        counted.edited += 1;
      } else if (kind < 0.86) {
        const from = pick(characters);
        const to = pick(characters.filter(({ id }) => id !== from.id));
        const values = { kind: "friend" as const, strength: roll() * 2 - 1, trust: roll(), familiarity: roll(), offence: roll() };
        const ties = [{ fromId: from.id, toId: to.id, ...values }];
        set.push({ timelineId, seqs: (await authorTie(stage.as("editor"), { timelineId, ties, reason: "So it is." })).seqs });
        counted.authored += 1;
      } else if (kind < 0.94 && set.length > 0) {
        await undoTie(stage.as("editor"), pick(set)).then(
          () => (counted.undone += 1),
          (error: unknown) => {
            expect(error).toMatchObject({ reason: "tie.authored_since" });
            counted.refused += 1;
          },
        );
      } else if (timelines.length < 3) timelines.push((await forkTimeline(stage.as("owner"), { timelineId, name: `Branch ${step}` })).id);
      if (roll() < 0.05) dropCast(stage.engine, timelineId);
    }
    expect(timelines).toHaveLength(3);
    expect(Math.min(counted.struck, counted.authored)).toBeGreaterThan(8);
    for (const timelineId of timelines) {
      await check(timelineId);
      const ctx = { ...stage.engine, workspaceId: stage.workspaceId };
      expect(await replayTimeline(ctx, timelineId, () => undefined)).toMatchObject({ divergence: null });
      expect((await stage.engine.chronicle.rebuild(stage.workspaceId, timelineId)).differences).toEqual([]);
    }
    expect(stage.engine.logged.join("")).not.toContain("replay diverged");
  }, 300_000);
});
