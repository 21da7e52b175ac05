import { z } from "zod";
import { idSchema } from "@/server/contracts/numbers";
import { defineVerb } from "@/server/core/verb";

const saidSchema = z.object({ id: idSchema, held: z.boolean() });
type Said = z.infer<typeof saidSchema>;

/** What came of a line that this person sent, by its command; null when it has not come here. For whoever never heard the answer. */
export const findSaid = defineVerb({
  name: "scene.said",
  access: "read",
  input: z.object({ commandId: z.string().min(1).max(200) }),
  run: async ({ chronicle, workspaceId, actor }, { commandId }): Promise<Said | null> => {
    const found = actor.kind === "user" ? await chronicle.findAnswer(workspaceId, actor.userId, commandId) : null;
    return saidSchema.safeParse(found?.answer).data ?? null;
  },
});
