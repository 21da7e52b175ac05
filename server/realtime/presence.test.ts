import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PresentPerson } from "@/server/contracts/realtime";
import type { BusMessage } from "@/server/stores/bus/port";
import { createPresence, type Presence } from "./presence";

const timelineId = "a timeline";
const jane = { workspaceId: "w", userId: "jane", name: "Jane", sceneId: null, typing: false };
const lizzy: PresentPerson = { userId: "lizzy", name: "Lizzy", sceneId: null, typing: false };

let published: Extract<BusMessage, { kind: "presence" }>[];
let told: PresentPerson[][];
let presence: Presence;
beforeEach(() => {
  vi.useFakeTimers();
  published = [];
  told = [];
  const bus = {
    implementation: "memory" as const,
    publish: async (message: BusMessage): Promise<void> => {
      if (message.kind !== "presence") return;
      published.push(message);
      presence.hear(message.timelineId, message.nodeId, message.people);
    },
    subscribe: () => () => undefined,
    ping: async () => 0,
    close: async () => undefined,
  };
  const log = { warn: () => expect.fail("nothing fails here") } as never;
  presence = createPresence({ bus, nodeId: "here", log, now: () => new Date() }, (_, people) => void told.push(people));
});
afterEach(() => {
  presence.close();
  vi.useRealTimers();
});
const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

describe("who watches a timeline", () => {
  it("is one person in however many tabs, in the scene and typing if any of them is", async () => {
    presence.set(timelineId, "tab 1", { ...jane, sceneId: "the ball" });
    presence.set(timelineId, "tab 2", { ...jane, typing: true });
    await pass(1_000);
    expect(told).toEqual([[{ userId: "jane", name: "Jane", sceneId: "the ball", typing: true }]]);
    presence.remove(timelineId, "tab 1");
    await pass(1_000);
    expect(told.at(-1)).toEqual([{ userId: "jane", name: "Jane", sceneId: null, typing: true }]);
    presence.remove(timelineId, "tab 2");
    await pass(1_000);
    expect(told.at(-1)).toEqual([]);
    expect(presence.list(timelineId)).toEqual([]);
  });

  it("is told once for many changes in a moment, and not at all for none", async () => {
    for (let n = 0; n < 20; n++) presence.set(timelineId, "tab 1", { ...jane, typing: n % 2 === 0 });
    await pass(1_000);
    expect([published.length, told.length]).toEqual([1, 1]);
    presence.set(timelineId, "tab 1", jane);
    await pass(1_000);
    expect(told).toHaveLength(1);
  });

  it("counts the people of other processes, in one order everywhere", async () => {
    presence.set(timelineId, "tab 1", { ...jane, name: "Zoë", userId: "zoe" });
    presence.hear(timelineId, "elsewhere", [lizzy]);
    await pass(1_000);
    expect(presence.list(timelineId).map(({ name }) => name)).toEqual(["Lizzy", "Zoë"]);
    presence.hear(timelineId, "elsewhere", []);
    expect(presence.list(timelineId).map(({ name }) => name)).toEqual(["Zoë"]);
  });

  it("forgets the people of a process that has fallen silent, and repeats its own for the others", async () => {
    presence.set(timelineId, "tab 1", jane);
    presence.hear(timelineId, "elsewhere", [lizzy]);
    await pass(1_000);
    expect(presence.list(timelineId)).toHaveLength(2);
    await pass(121_000);
    expect(presence.list(timelineId).map(({ userId }) => userId)).toEqual(["jane"]);
    expect(told.at(-1)?.map(({ userId }) => userId)).toEqual(["jane"]);
    expect(published.length).toBeGreaterThanOrEqual(4);
  });
});
