import { z } from "zod";
import { limits } from "@/server/contracts/limits";
import { idSchema } from "@/server/contracts/numbers";
import { castHere } from "@/server/contracts/scenario-people";
import type { TakenScenario } from "@/server/contracts/scenario-record";
import { defineVerb } from "@/server/core/verb";
import { castOf, insertScenario } from "./internal";
import { readFile } from "./read-file";

/** A scenario from a file: whoever is not here is looked for by name; parts that nobody plays stay, and can be cast. */
export const importScenario = defineVerb({
  name: "scenario.import",
  access: "write",
  input: z.object({
    ecosystemId: idSchema,
    fileName: z.string().max(255).default("The file"),
    bytes: z.union([z.instanceof(Uint8Array), z.string().transform((text) => new TextEncoder().encode(text))]),
  }),
  run: async (ctx, { ecosystemId, fileName, bytes }): Promise<TakenScenario> => {
    const cast = await castOf(ctx, ecosystemId);
    const file = readFile(fileName, bytes);
    const { scenario, matched, uncast } = castHere(file.scenario, cast, file.people);
    const data = { ...scenario, title: scenario.title || "An imported scenario" };
    const id = await insertScenario(ctx, { ecosystemId, data, note: `From the file ${fileName}`.slice(0, limits.shortTextLength) });
    return { id, title: data.title, matched, uncast };
  },
});
