import { z } from "zod";
import type { ScenarioTemplate } from "@/server/contracts/scenario-record";
import { defineVerb } from "@/server/core/verb";
import { templates } from "./scenario-templates";

export const listTemplates = defineVerb({
  name: "scenario.templates",
  access: "read",
  input: z.object({}),
  run: (): Promise<ScenarioTemplate[]> => Promise.resolve([...templates]),
});
