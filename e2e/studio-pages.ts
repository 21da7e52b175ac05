import type { Page } from "@playwright/test";
import { call, signUp, whereIs } from "./fixtures";

export interface StudioPageVisit {
  name: string;
  path: string;
}

/** A cast that has lived for a while and has a scene behind it, so that no page is empty; and where to see it. */
export const prepareStudio = async (page: Page, ticks: number): Promise<StudioPageVisit[]> => {
  await signUp(page);
  const { ecosystem, timelineId, view } = await whereIs(page);
  await call(page, "ecosystem.pause", { timelineId }, "mutation");
  for (let n = 0; n < ticks; n++) await call(page, "ecosystem.step", { timelineId }, "mutation");
  const { characters, places } = await view();
  const idOf = (name: string): string => characters.find((member) => member.name === name)?.id ?? "";
  const room = places.find(({ name }) => /Netherfield drawing room/i.test(name)) ?? places[0];
  const cast = ["Elizabeth Bennet", "Fitzwilliam Darcy", "Caroline Bingley", "Charles Bingley", "Louisa Hurst", "Mr Hurst"].map(idOf);
  const setup = {
    title: "The Netherfield drawing room",
    premise: "Rain keeps everyone in.",
    mood: "restless",
    placeId: room?.id ?? null,
    cast,
    secondsPerTurn: 60,
  };
  const { id: sceneId } = await call<{ id: string }>(page, "scene.open", { timelineId, setup }, "mutation");
  await call(page, "scene.pause", { timelineId, sceneId }, "mutation");
  for (let n = 0; n < 14; n++) await call(page, "scene.step", { timelineId, sceneId }, "mutation");
  const ecosystemId = ecosystem.id;
  const origin = { kind: "template", templateId: (await call<{ id: string }[]>(page, "scenario.templates", {}, "query"))[0]?.id };
  const { id: scenarioId } = await call<{ id: string }>(page, "scenario.create", { ecosystemId, origin }, "mutation");
  const { id: branchId } = await call<{ id: string }>(page, "timeline.fork", { timelineId, name: "If he had not written" }, "mutation");
  await call(page, "ecosystem.step", { timelineId: branchId }, "mutation");
  const source = { kind: "scene", sceneId };
  const { id: setId } = await call<{ id: string }>(page, "take.start", { timelineId, source, count: 2 }, "mutation");
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
