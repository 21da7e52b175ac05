import type { Stage } from "@/server/contracts/check-scenario";
import type { CastView } from "@/server/contracts/chronicle/view";

/** What there is to perform with, as the live view has it. */
export const stageOf = ({ characters, places, scenes, facts }: CastView, models: readonly string[]): Stage => {
  const busy = new Map(
    scenes.filter(({ status }) => status !== "ended").flatMap(({ present, title }) => present.map((id) => [id, title] as const)),
  );
  return {
    characters: characters
      .filter(({ role }) => role === "cast")
      .map(({ id, name, removed, state }) => ({ id, name, removed, energy: state.energy, busyIn: busy.get(id) ?? null })),
    places: places.map(({ id, name }) => ({ id, name })),
    facts: facts.map(({ id }) => id),
    models,
  };
};
