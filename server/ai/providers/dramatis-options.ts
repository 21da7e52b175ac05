import { z } from "zod";
import { usedSchema } from "@/server/contracts/line";
import { speechRequestSchema, type HeardLines } from "@/server/contracts/speech";

/** Under this name a model finds what the engine decided, and gives back what is not text. */
export const providerKey = "dramatis";

export const dramatisOptionsSchema = z.object({
  request: speechRequestSchema,
  /** True when somebody watches the words come: then they come at reading speed. */
  isPaced: z.boolean().default(false),
  /** Stays in this process: a model elsewhere has no use for it. */
  heard: z.custom<HeardLines>((value) => typeof value === "object").optional(),
});
export const dramatisMetadataSchema = z.object({ direction: z.string().nullable(), used: usedSchema.nullable().default(null) });
