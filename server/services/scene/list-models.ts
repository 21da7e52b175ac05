import { z } from "zod";
import { defineVerb } from "@/server/core/verb";

/** Who may give words: the improviser first, then the models that the environment configures. */
export const listModels = defineVerb({
  name: "scene.models",
  access: "read",
  input: z.object({}),
  run: async ({ words }): Promise<{ models: string[] }> => ({ models: [...(words.models ?? ["improviser"])] }),
});
