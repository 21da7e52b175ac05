import type { Page } from "@playwright/test";
import { setupOf, type Scenario } from "@/server/contracts/scenario";
import { recast } from "@/server/contracts/scenario-people";
import type { LoadedScenario } from "@/server/contracts/scenario-record";
import { call, signUp, whereIs } from "./fixtures";

export interface StudioPageVisit {
  name: string;
  path: string;
}

/** Who plays in "Dinner with a secret": the host, the keeper of the secret, the doubter, the innocent. */
const players = [
  ["Mr Bingley", "Charles Bingley"],
  ["Mr Darcy", "Fitzwilliam Darcy"],
  ["Elizabeth", "Elizabeth Bennet"],
  ["Jane", "Jane Bennet"],
] as const;

/** A scenario of a template, with people of the cast in its parts. */
const castTemplate = async (
  page: Page,
  ecosystemId: string,
  idOf: (name: string) => string,
): Promise<{ scenarioId: string; data: Scenario }> => {
  const origin = { kind: "template", templateId: "dinner-with-a-secret" };
  const { id: scenarioId } = await call<{ id: string }>(page, "scenario.create", { ecosystemId, origin }, "mutation");
  const { version } = await call<LoadedScenario>(page, "scenario.load", { scenarioId }, "query");
  const parts = version.data.cast.map(({ characterId }, at) => {
    const [called = "", name = ""] = players[at] ?? [];
    return [characterId, { id: idOf(name), name, called }] as const;
  });
  const data = recast(version.data, new Map(parts));
  await call(page, "scenario.save", { scenarioId, basedOn: version.version, data }, "mutation");
  return { scenarioId, data };
};

/** A cast that has lived for a while and is in the middle of a scene, with a line held, a branch and takes, so that no page is empty; and where to see it. */
export const prepareStudio = async (page: Page, ticks: number): Promise<StudioPageVisit[]> => {
  await signUp(page);
  const { ecosystem, timelineId, view } = await whereIs(page);
  await call(page, "ecosystem.pause", { timelineId }, "mutation");
  for (let n = 0; n < ticks; n++) await call(page, "ecosystem.step", { timelineId }, "mutation");
  const { characters, places } = await view();
  const idOf = (name: string): string => characters.find((member) => member.name === name)?.id ?? "";
  const { scenarioId, data } = await castTemplate(page, ecosystem.id, idOf);
  const placeId = places.find(({ name }) => /Netherfield drawing room/i.test(name))?.id ?? null;
  const setup = { ...setupOf(data, { scenarioId, version: 2 }), placeId, secondsPerTurn: 60 };
  const { id: sceneId } = await call<{ id: string }>(page, "scene.open", { timelineId, setup }, "mutation");
  await call(page, "scene.pause", { timelineId, sceneId }, "mutation");
  const step = async (of: string, turns: number): Promise<void> => {
    for (let n = 0; n < turns; n++) await call(page, "scene.step", { timelineId: of, sceneId }, "mutation");
  };
  await step(timelineId, 8);
  const { id: branchId } = await call<{ id: string }>(page, "timeline.fork", { timelineId, name: "If he had spoken first" }, "mutation");
  const confession = {
    asId: idOf("Fitzwilliam Darcy"),
    toId: idOf("Elizabeth Bennet"),
    text: "I was wrong about you, and I am sorry for it.",
  };
  await call(page, "scene.say", { timelineId: branchId, sceneId, ...confession }, "mutation");
  await step(branchId, 6);
  await step(timelineId, 6);
  const source = { kind: "scene", sceneId };
  const { id: setId } = await call<{ id: string }>(page, "take.start", { timelineId, source, count: 3 }, "mutation");
  await call(page, "scene.change", { timelineId, sceneId, patch: { holdNext: true } }, "mutation");
  await step(timelineId, 1);
  const at = `/${ecosystem.id}`;
  return [
    { name: "observatory", path: `${at}/observatory` },
    { name: "map", path: `${at}/map?who=${idOf("Elizabeth Bennet")}~${idOf("Fitzwilliam Darcy")}` },
    { name: "scenes", path: `${at}/scenes` },
    { name: "scene", path: `${at}/scenes/${sceneId}` },
    { name: "held", path: `${at}/scenes/held` },
    { name: "takes", path: `${at}/scenes/takes/${setId}` },
    { name: "director", path: `${at}/director` },
    { name: "scenario", path: `${at}/director/${scenarioId}` },
    { name: "branches", path: `${at}/branches` },
    { name: "comparison", path: `${at}/branches/compare?left=${timelineId}&right=${branchId}` },
    { name: "cast", path: `${at}/cast` },
    { name: "character", path: `${at}/cast/${idOf("Elizabeth Bennet")}` },
    { name: "welcome", path: "/welcome" },
    { name: "settings", path: "/settings" },
    { name: "not-found", path: "/nowhere" },
  ];
};
