import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Redis } from "ioredis";
import { findProgram, freePort, run, startServer, temporaryFolder } from "@/server/testing/services/programs";
import { describeBus } from "./bus.contract";
import type { Bus, BusMessage } from "./port";
import { createRedisBus } from "./redis-bus";

const { REDIS_URL = "" } = process.env;

const openTwo = async (url: string, stream: string) => {
  const logged = vi.fn();
  const buses = ["one", "two"].map((nodeId) => createRedisBus({ url, stream, nodeId, log: { warn: () => undefined, error: logged } }));
  for (const bus of buses) await bus.ping();
  return { buses, logged, close: async () => void (await Promise.all(buses.map((bus) => bus.close()))) };
};
/** A server of this test's own, which it may stop and start again on the same port. */
const startAt = async (program: string, port: number): Promise<() => Promise<void>> => {
  const folder = temporaryFolder("redis");
  const args = ["--port", String(port), "--bind", "127.0.0.1", "--dir", folder, "--save", "", "--appendonly", "no"];
  return startServer(program, args, { folder, isUp: () => run("redis-cli", ["-p", String(port), "ping"]).output === "PONG" });
};
const wake = (timelineId: string): BusMessage => ({ kind: "wake", workspaceId: "w", timelineId });

describe.skipIf(!REDIS_URL)("with a Redis server", () => {
  describeBus("several processes", () => openTwo(REDIS_URL, `test:${randomUUID()}`));

  describe("a bus whose Redis has trouble", () => {
    const cleanups: (() => Promise<unknown>)[] = [];
    afterEach(async () => {
      for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
    });
    const collect = (bus: Bus | undefined): string[] => {
      const seen: string[] = [];
      bus?.subscribe((message) => message.kind === "wake" && seen.push(message.timelineId));
      return seen;
    };

    it("goes on through a flush", async () => {
      const stream = `test:${randomUUID()}`;
      const opened = await openTwo(REDIS_URL, stream);
      cleanups.push(opened.close);
      const [one] = opened.buses;
      const seen = collect(opened.buses[1]);
      await one?.publish(wake("before"));
      await vi.waitFor(() => expect(seen).toEqual(["before"]), { timeout: 5_000 });
      const redis = new Redis(REDIS_URL);
      await redis.del(stream);
      await redis.quit();
      await one?.publish(wake("after"));
      await vi.waitFor(() => expect(seen).toEqual(["before", "after"]), { timeout: 5_000 });
    });

    const program = findProgram("redis-server") ?? "";
    it.skipIf(!program)("keeps its own process going while Redis is away, and tells the others when it is back", async () => {
      const port = await freePort();
      const stopFirst = await startAt(program, port);
      const opened = await openTwo(`redis://127.0.0.1:${port}`, "test:restart");
      cleanups.push(opened.close);
      const [one, two] = opened.buses;
      const own = collect(one);
      const others = collect(two);
      await one?.publish(wake("before"));
      await vi.waitFor(() => expect(others).toEqual(["before"]), { timeout: 5_000 });

      await stopFirst();
      await one?.publish(wake("meanwhile"));
      expect(own).toEqual(["before", "meanwhile"]);
      await expect(one?.ping()).rejects.toMatchObject({ code: "UNAVAILABLE", reason: "bus.unavailable" });

      cleanups.push(await startAt(program, port));
      await vi.waitFor(() => expect(others).toEqual(["before", "meanwhile"]), { timeout: 15_000 });
      await one?.publish(wake("after"));
      await vi.waitFor(() => expect(others).toEqual(["before", "meanwhile", "after"]), { timeout: 5_000 });
      expect(own).toEqual(["before", "meanwhile", "after"]);
    });
  });
});
