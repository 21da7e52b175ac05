import { z } from "zod";
import { limits } from "./limits";
import { idSchema } from "./numbers";

export const placeSchema = z.object({
  id: idSchema,
  name: z.string().trim().min(1).max(limits.nameLength),
  description: z.string().max(limits.shortTextLength).default(""),
});
export type Place = z.infer<typeof placeSchema>;
