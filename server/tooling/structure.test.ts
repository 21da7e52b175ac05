import { describe, expect, it } from "vitest";
import { lengthsOf, pathProblems, sharedClasses, untestedVerbs, type SourceFile } from "./structure.mts";

const file = (path: string, text = ""): SourceFile => ({ path, text: () => text });
const verb = 'export const startScene = defineVerb({ name: "scene.start" });';

describe("the tree", () => {
  it.each([
    "README.md",
    "server/bridge.ts",
    "server/core/verb.ts",
    "server/services/scene/start-scene.ts",
    "server/services/scene/start-scene.int.test.ts",
    "server/services/scene/policy.ts",
    "server/services/scene/index.ts",
    "server/contracts/chronicle/events.ts",
    "server/stores/bus/redis-bus.ts",
    "components/charts/prepare/tie-arcs.ts",
    "components/features/scene/index.ts",
    "app/(studio)/[ecosystem]/cast/[character]/page.tsx",
    "app/api/auth/[...nextauth]/route.ts",
    "prisma/migrations/20261120000000_foundation/migration.sql",
    "components/features/observatory/prepare/headline.ts",
    "server/ai/testing/speech-request.ts",
    "e2e/first-start.spec.ts",
    "e2e/pages/observatory.page.ts",
  ])("has a place for %s", (path) => {
    expect(pathProblems(path)).toEqual([]);
  });

  it.each([
    ["notes.txt", "does not belong in the root"],
    ["src/main.ts", "does not belong in the root"],
    ["server/scene.ts", "stands directly in server/"],
    ["server/domain/scene.ts", "not a known layer"],
    ["server/core/utils/dates.ts", "names no noun"],
    ["server/core/helpers.ts", "names no noun"],
    ["server/core/startScene.ts", "kebab-case"],
    ["server/core/index.ts", "no barrels"],
    ["components/ui/index.ts", "no barrels"],
    ["components/widgets/card.tsx", "no folder widgets"],
    ["server/services/scene/scene.ts", "expected verb-noun.ts"],
    ["server/services/scene/turns/take-turn.ts", "one flat folder"],
    ["server/stores/sessions/port.ts", "no folder sessions"],
    ["app/(studio)/scene-list.tsx", "routing only"],
    ["e2e/helpers.ts", "e2e has"],
  ])("has no place for %s", (path, reason) => {
    expect(pathProblems(path).join("\n")).toContain(reason);
  });
});

describe("tests of verbs", () => {
  const scene = "server/services/scene/";

  it("asks for a test of every verb", () => {
    expect(untestedVerbs([file(`${scene}start-scene.ts`, verb)])).toHaveLength(1);
  });

  it("is not content with a test that never calls the verb", () => {
    expect(untestedVerbs([file(`${scene}start-scene.ts`, verb), file(`${scene}start-scene.int.test.ts`, "it()")])).toHaveLength(1);
  });

  it("asks for each verb of a file", () => {
    const two = file(`${scene}start-scene.ts`, `${verb}\nexport const stopScene = defineVerb({});`);
    const test = file(`${scene}start-scene.int.test.ts`, "await startScene(ctx, {});");
    expect(untestedVerbs([two, test])).toEqual([`${scene}start-scene.ts: no test in its folder calls stopScene`]);
  });

  it("takes a test of the folder that calls it by name", () => {
    const shared = file(`${scene}scene-life.int.test.ts`, 'import { startScene } from ".";');
    expect(untestedVerbs([file(`${scene}start-scene.ts`, verb), shared])).toEqual([]);
  });

  it("does not take a test of another folder", () => {
    const elsewhere = file("server/services/line/start-scene.test.ts", "startScene()");
    expect(untestedVerbs([file(`${scene}start-scene.ts`, verb), elsewhere])).toHaveLength(1);
  });

  it("leaves the parts of verbs alone", () => {
    expect(untestedVerbs([file(`${scene}order-speakers.ts`, "export const orderSpeakers = () => [];")])).toEqual([]);
  });
});

describe("classes of styles", () => {
  const styles = (name: string, css: string): SourceFile => file(`app/styles/${name}.css`, css);

  it("refuses one that two parts set for themselves", () => {
    expect(
      sharedClasses([styles("map-panel", "p {}\n.dir:hover,\n.dh {}"), styles("feed", "@media (width > 1px) {\n  .dir {}\n}")]),
    ).toEqual([".dir is set by the styles of map and feed"]);
  });

  it("lets a part say it in several sheets, within its own, and for narrow screens", () => {
    const sheets = [
      styles("map-panel", ".dir {}"),
      styles("map", ".dir {}"),
      styles("feed", ".ln .dir {} .dir .ic {}"),
      styles("shell-narrow", ".dir {}"),
    ];
    expect(sharedClasses(sheets)).toEqual([]);
  });
});

describe("lengths", () => {
  const lines = (count: number): string => "x\n".repeat(count);

  it("refuses a file beyond the hard stop", () => {
    const files = [file("server/core/a.ts", lines(401)), ...Array.from({ length: 40 }, (_, i) => file(`server/core/b${i}.ts`, lines(20)))];
    expect(lengthsOf(files).problems).toEqual(["server/core/a.ts: 401 lines, at most 400"]);
  });

  it("refuses a repository whose usual file is long", () => {
    expect(lengthsOf([file("server/core/a.ts", lines(80))]).problems).toEqual(["the median file has 80 lines, at most 70"]);
  });

  it("does not count what is no code", () => {
    expect(lengthsOf([file("docs/architecture.md", lines(900))])).toEqual({ median: 0, p95: 0, problems: [] });
  });
});
