import { z } from "zod";
import { limits } from "@/server/contracts/limits";
import { idSchema } from "@/server/contracts/numbers";
import { scenarioSchema } from "@/server/contracts/scenario";
import { castHere } from "@/server/contracts/scenario-people";
import { scenarioOriginSchema, type TakenScenario } from "@/server/contracts/scenario-record";
import { notFound } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { castOf, insertScenario, loadRow, loadVersion } from "./internal";
import { templates } from "./scenario-templates";

/** Nothing yet, a template whose roles are to be cast, or a copy of another. Its first version says which. */
export const createScenario = defineVerb({
  name: "scenario.create",
  access: "write",
  input: z.object({ ecosystemId: idSchema, origin: scenarioOriginSchema }),
  run: async (ctx, { ecosystemId, origin }): Promise<TakenScenario> => {
    const cast = await castOf(ctx, ecosystemId);
    const take = async () => {
      if (origin.kind === "blank") return { data: scenarioSchema.parse({ title: origin.title || "A new scenario" }), note: "Begun" };
      if (origin.kind === "template") {
        const template = templates.find(({ id }) => id === origin.templateId);
        if (!template) throw notFound("template", origin.templateId);
        return { data: template.data, note: `From the template “${template.title}”` };
      }
      return ctx.db.within(ctx.workspaceId, async (sql) => {
        const row = await loadRow(sql, ctx, origin.scenarioId);
        const { data, version } = await loadVersion(sql, ctx, row.id, origin.version ?? row.headVersion);
        return {
          data: { ...data, title: `${data.title} (copy)`.slice(0, limits.titleLength) },
          note: `Copy of “${data.title}”, version ${version}`,
        };
      });
    };
    const { data, note } = await take();
    const { scenario, matched, uncast } = castHere(data, cast);
    const id = await insertScenario(ctx, { ecosystemId, data: scenario, note });
    return { id, title: scenario.title, matched, uncast };
  },
});
