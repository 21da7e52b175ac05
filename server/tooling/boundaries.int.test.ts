import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

// A small tree in which each file breaks, or keeps, one rule. A rule that was never seen to bite may be a typing error.
const tree: Record<string, string> = {
  "server/contracts/scene.ts": 'import fs from "node:fs"; export const scene = fs.constants;',
  "server/core/verb.ts": 'import "@/server/services/scene/index";',
  "server/core/context.ts": 'import type { Bus } from "@/server/stores/bus/port"; export type Engine = { bus: Bus };',
  "server/core/clock.ts": 'import type { Bus } from "@/server/stores/bus/port"; export type Clock = Bus;',
  "server/stores/bus/port.ts": "export interface Bus { a: 1 }",
  "server/stores/bus/memory-bus.ts": 'import Redis from "ioredis"; export const bus = Redis;',
  "server/simulation/step.ts":
    'import { randomUUID } from "node:crypto"; import { bus } from "@/server/stores/bus/memory-bus"; export const a = [randomUUID, bus];',
  "server/services/scene/index.ts": 'export { start } from "./start-scene";',
  "server/services/scene/start-scene.ts": 'import { secret } from "@/server/services/cast/internal"; export const start = secret;',
  "server/services/cast/internal.ts": 'import Redis from "ioredis"; export const secret = Redis;',
  "server/trpc/root.ts": 'import { start } from "@/server/services/scene/start-scene"; export type AppRouter = typeof start;',
  "server/bridge.ts": 'import { scene } from "@/server/contracts/scene"; export const bridge = scene;',
  "server/entrypoints/main.ts": 'import "@/server/services/scene/index"; import "@/prisma/seed/casts/demo";',
  "server/rest/seeds.ts": 'import "@/prisma/seed/casts/demo"; import "socket.io"; import "next/headers";',
  "prisma/seed/casts/demo.ts": "export const demo = 1;",
  "components/features/scene/scene-card.tsx":
    'import { start } from "@/server/services/scene/index"; import type { Engine } from "@/server/core/context"; export type A = Engine; export const b = start;',
  "components/features/scene/good-card.tsx":
    'import type { AppRouter } from "@/server/trpc/root"; import { scene } from "@/server/contracts/scene"; export type R = AppRouter; export const c = scene;',
  "components/features/cast/cast-list.tsx": 'import { b } from "@/components/features/scene/scene-card"; export const d = b;',
  "components/ui/button.tsx": 'import { d } from "@/components/features/cast/cast-list"; export const e = d;',
  "app/page.tsx": 'import { bus } from "@/server/stores/bus/memory-bus"; export default bus;',
  "server/jobs/left.ts": 'import { right } from "./right"; export const left = (): unknown => right;',
  "server/jobs/right.ts": 'import { left } from "./left"; export const right = (): unknown => left;',
  "server/jobs/nowhere.ts": 'import "./gone"; import "./left.test";',
  "server/jobs/left.test.ts": 'import "@/server/services/scene/start-scene"; export {};',
};

const root = path.resolve(import.meta.dirname, "../..");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "boundaries-"));
const broken = new Map<string, string[]>();

beforeAll(() => {
  for (const [file, text] of Object.entries(tree)) {
    fs.mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), `${text}\n`);
  }
  fs.copyFileSync(path.join(root, "tsconfig.json"), path.join(folder, "tsconfig.json"));
  fs.symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"));
  const tool = path.join(root, "node_modules/.bin/depcruise");
  const args = [
    tool,
    "--config",
    path.join(root, "server/tooling/boundaries.cjs"),
    "--output-type",
    "json",
    "app",
    "components",
    "server",
    "prisma",
  ];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  const report = JSON.parse(stdout) as { summary: { violations: { from: string; rule: { name: string } }[] } };
  for (const { from, rule } of report.summary.violations) broken.set(from, [...(broken.get(from) ?? []), rule.name]);
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

describe("who may import whom", () => {
  it.each([
    ["server/contracts/scene.ts", "contracts-run-anywhere"],
    ["server/core/verb.ts", "server-core"],
    ["server/core/clock.ts", "only-the-context-names-ports"],
    ["server/simulation/step.ts", "server-simulation"],
    ["server/simulation/step.ts", "simulation-is-pure"],
    ["server/services/scene/start-scene.ts", "services-meet-by-index"],
    ["server/services/cast/internal.ts", "drivers-only-in-stores"],
    ["server/trpc/root.ts", "doors-use-service-index"],
    ["server/bridge.ts", "bridge-is-types-only"],
    ["server/rest/seeds.ts", "seeds-are-wired-by-entrypoints"],
    ["server/rest/seeds.ts", "socket-io-only-in-realtime"],
    ["server/rest/seeds.ts", "engine-room-is-framework-free"],
    ["components/features/scene/scene-card.tsx", "client-sees-contracts-only"],
    ["components/features/scene/scene-card.tsx", "client-types-from-router-root-only"],
    ["components/features/cast/cast-list.tsx", "features-do-not-reach-into-each-other"],
    ["components/ui/button.tsx", "interface-parts-are-domain-free"],
    ["app/page.tsx", "next-reaches-the-engine-through-the-bridge"],
    ["server/jobs/left.ts", "no-cycles"],
    ["server/jobs/nowhere.ts", "no-unresolved"],
    ["server/jobs/nowhere.ts", "tests-stay-out-of-code"],
  ])("%s breaks %s", (file, rule) => {
    expect(broken.get(file)).toContain(rule);
  });

  it.each([
    "server/core/context.ts",
    "server/stores/bus/memory-bus.ts",
    "server/entrypoints/main.ts",
    "components/features/scene/good-card.tsx",
    "server/jobs/left.test.ts",
  ])("%s keeps them all", (file) => {
    expect(broken.get(file)).toBeUndefined();
  });
});
