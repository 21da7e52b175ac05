import { z } from "zod";
import { limits } from "./limits";
import { idSchema } from "./numbers";
import { scenarioSchema } from "./scenario";

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
