import { afterEach, describe, expect, it, vi } from "vitest";
import type { Bus, BusMessage } from "./port";

const wake = (timelineId: string): BusMessage => ({ kind: "wake", workspaceId: "w", timelineId });
const collect = (bus: Bus): string[] => {
  const seen: string[] = [];
  bus.subscribe((message) => seen.push("timelineId" in message ? message.timelineId : message.kind));
  return seen;
};
const numbers = (count: number): string[] => Array.from({ length: count }, (_, index) => String(index));

interface Opened {
  /** Buses of as many processes as the implementation can have, at most two, told apart by nothing else. */
  buses: Bus[];
  logged: ReturnType<typeof vi.fn>;
  close(): Promise<void>;
}

/** What every bus does. */
export const describeBus = (name: string, open: () => Promise<Opened>): void => {
  describe(`the bus in ${name}`, () => {
    let opened: Opened;
    afterEach(() => opened.close());

    it("brings every subscriber every message once, in the order of publication", async () => {
      opened = await open();
      const [publisher] = opened.buses;
      const seen = opened.buses.flatMap((bus) => [collect(bus), collect(bus)]);
      for (const id of numbers(300)) await publisher?.publish(wake(id));
      for (const each of seen) await vi.waitFor(() => expect(each).toEqual(numbers(300)), { timeout: 5_000 });
    });

    it("has delivered to its own process when publish returns", async () => {
      opened = await open();
      const [bus] = opened.buses;
      const seen = bus ? collect(bus) : [];
      await bus?.publish(wake("now"));
      expect(seen).toEqual(["now"]);
    });

    it("carries whole messages", async () => {
      opened = await open();
      const message: BusMessage = { kind: "session", userId: "u", workspaceId: null, reason: "Zoë signed out — “everywhere”" };
      const received: BusMessage[] = [];
      for (const bus of opened.buses) bus.subscribe((each) => received.push(each));
      await opened.buses[0]?.publish(message);
      await vi.waitFor(() => expect(received).toEqual(opened.buses.map(() => message)), { timeout: 5_000 });
    });

    it("brings nothing to whoever has unsubscribed, and goes on for the others", async () => {
      opened = await open();
      const [bus] = opened.buses;
      const gone = vi.fn();
      const stop = bus?.subscribe(gone);
      const seen = bus ? collect(bus) : [];
      stop?.();
      await bus?.publish(wake("a"));
      expect(seen).toEqual(["a"]);
      expect(gone).not.toHaveBeenCalled();
    });

    it("logs a handler that throws, and tells the others all the same", async () => {
      opened = await open();
      const [bus] = opened.buses;
      bus?.subscribe(() => {
        throw new Error("broken");
      });
      const seen = bus ? collect(bus) : [];
      await bus?.publish(wake("a"));
      await bus?.publish(wake("b"));
      expect(seen).toEqual(["a", "b"]);
      expect(opened.logged).toHaveBeenCalledTimes(2);
    });

    it("keeps the order when a handler publishes in answer", async () => {
      opened = await open();
      const [bus] = opened.buses;
      bus?.subscribe((message) => void (message.kind === "wake" && message.timelineId === "question" && bus.publish(wake("answer"))));
      const seen = opened.buses.map(collect);
      await bus?.publish(wake("question"));
      for (const each of seen) await vi.waitFor(() => expect(each).toEqual(["question", "answer"]), { timeout: 5_000 });
    });

    it("answers a ping with milliseconds", async () => {
      opened = await open();
      for (const bus of opened.buses) expect(await bus.ping()).toBeGreaterThanOrEqual(0);
    });

    it("delivers nothing after it is closed, and closes twice without harm", async () => {
      opened = await open();
      const [bus] = opened.buses;
      const seen = bus ? collect(bus) : [];
      await bus?.close();
      await bus?.publish(wake("late"));
      await bus?.close();
      expect(seen).toEqual([]);
    });
  });
};
