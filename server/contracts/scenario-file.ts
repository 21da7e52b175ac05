import { z } from "zod";
import { limits } from "./limits";
import { idSchema } from "./numbers";
import { scenarioSchema, type Scenario } from "./scenario";
import { namesIn } from "./scenario-diff";

export const scenarioFormat = "dramatis.scenario/1";

/** A scenario as a file. Names stand beside ids, so that it can be cast by name elsewhere. Fields may be added; a reader leaves out what it does not know. */
export const scenarioFileSchema = z.object({
  format: z.literal(scenarioFormat, `This is not a scenario: “format” has to be “${scenarioFormat}”`),
  exportedAt: z.string().max(40).optional(),
  /** Names of everybody whom it speaks of, by id. */
  people: z.record(idSchema, z.string().max(limits.nameLength)).default({}),
  scenario: scenarioSchema,
});
export type ScenarioFile = z.infer<typeof scenarioFileSchema>;

/** The text of the file of a scenario, and what it is called; `cast` is where names are known from. */
export const toScenarioFile = (
  scenario: Scenario,
  cast: readonly { id: string; name: string }[],
  at: Date,
): { text: string; fileName: string } => {
  const file: ScenarioFile = { format: scenarioFormat, exportedAt: at.toISOString(), people: namesIn(scenario, cast), scenario };
  const name =
    scenario.title
      .replace(/[^\p{L}\p{N} .,’'-]/gu, "")
      .trim()
      .slice(0, 80) || "Scenario";
  return { text: `${JSON.stringify(file, null, 2)}\n`, fileName: `${name}.scenario.json` };
};
