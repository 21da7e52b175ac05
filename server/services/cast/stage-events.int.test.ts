import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EventDraft } from "@/server/contracts/chronicle/events";
import { AppError } from "@/server/core/errors";
import type { BusMessage } from "@/server/stores/bus/port";
import { draftPlaces } from "@/server/testing/engine";
import { openLivingCast, type LivingCast } from "@/server/testing/living-cast";
import { withCast, type CastSession } from "./hold-cast";

let stage: LivingCast;
beforeAll(async () => {
  stage = await openLivingCast();
});
afterAll(() => stage.engine.close());

const within = <T>(run: (session: CastSession) => Promise<T>): Promise<T> => withCast(stage.as("owner"), stage.timelineId, run);
const named = async (name: string) => (await stage.view()).places.filter((place) => place.name === name).length;
const place = (number: number, causes: number[] = []): EventDraft[] => draftPlaces(number, number).map((draft) => ({ ...draft, causes }));

/** What was announced while `run` ran, as the seqs of each append. */
const appends = async (run: () => Promise<unknown>): Promise<number[][]> => {
  const heard: BusMessage[] = [];
  const stop = stage.engine.bus.subscribe((message) => void heard.push(message));
  await run();
  stop();
  return heard.flatMap((message) => (message.kind === "events" ? [message.events.map(({ seq }) => seq)] : []));
};

describe("events that are staged", () => {
  it("are in the view at once, and recorded with what is appended next", async () => {
    const { seq } = await stage.view();
    const announced = await appends(() =>
      within(async (session) => {
        session.stage(place(101));
        session.stage(place(102, [seq + 1]));
        expect(session.cast.view.list("place").filter(({ name }) => /^Place 10[12]$/.test(name))).toHaveLength(2);
        expect((await stage.view()).seq).toBe(seq);
        const { events, headSeq } = await session.append({ drafts: [...place(103), ...place(104, [-1])] });
        // Only its own, and a cause counts within its own batch.
        expect(events.map((event) => [event.seq, event.causes])).toEqual([
          [seq + 3, []],
          [seq + 4, [seq + 3]],
        ]);
        expect(headSeq).toBe(seq + 4);
        expect(session.cast.view.toCastView()).toEqual(await stage.view());
      }),
    );
    expect(announced).toEqual([[seq + 1, seq + 2, seq + 3, seq + 4]]);
  });

  it("are recorded at the end where nothing else is appended", async () => {
    const { seq } = await stage.view();
    expect(await appends(() => within(async (session) => session.stage(place(201))))).toEqual([[seq + 1]]);
    expect(await named("Place 201")).toBe(1);
  });

  it("are recorded before an input of the writer, and not among what the simulation is told of it", async () => {
    const { seq } = await stage.view();
    const elizabeth = await stage.idOf("Elizabeth Bennet");
    const head = { tick: 0, actor: { kind: "system" as const, job: "test" } };
    const edit: EventDraft = { ...head, type: "character.edited", payload: { characterId: elizabeth, patch: { title: "Reader" } } };
    const { events } = await within((session) => {
      session.stage(place(301));
      return session.author({ drafts: [edit] });
    });
    expect(events.map((event) => [event.seq, event.type])).toEqual([[seq + 2, "character.edited"]]);
  });

  it("are not recorded when their caller fails, and the cast forgets them", async () => {
    const { seq } = await stage.view();
    const failing = within(async (session) => {
      session.stage(place(401));
      throw new AppError("PRECONDITION", "Not now", { reason: "test.not_now" });
    });
    await expect(failing).rejects.toMatchObject({ reason: "test.not_now" });
    expect(await named("Place 401")).toBe(0);
    expect(await within(async ({ cast }) => [cast.view.seq, cast.view.list("place").some(({ name }) => name === "Place 401")])).toEqual([
      seq,
      false,
    ]);
  });

  it("are recorded also when what is appended next is a command that was carried out before", async () => {
    const command = { id: "once", userId: stage.engine.newId(), answer: "first" };
    await within((session) => session.append({ drafts: place(501), command }));
    const { answered } = await within((session) => {
      session.stage(place(502));
      return session.append({ drafts: place(503), command: { ...command, answer: "second" } });
    });
    expect(answered).toEqual({ answer: "first" });
    expect([await named("Place 502"), await named("Place 503")]).toEqual([1, 0]);
  });

  it("are refused as a whole when another server has taken the cast over", async () => {
    const { seq } = await stage.view();
    const { workspaceId, timelineId, engine } = stage;
    const late = within(async (session) => {
      session.stage(place(601));
      await engine.leases.release(workspaceId, timelineId, engine.nodeId);
      await engine.leases.acquire(workspaceId, timelineId, "another server", 60_000);
    });
    await expect(late).rejects.toMatchObject({ reason: "lease.lost" });
    await engine.leases.release(workspaceId, timelineId, "another server");
    expect((await stage.view()).seq).toBe(seq);
  });
});
