import { z } from "zod";
import { limits } from "./limits";
import { idSchema, signedSchema, unitSchema } from "./numbers";
import { relationshipKinds } from "./relationship-kinds";

export { relationshipKey, relationshipKinds, type RelationshipKind } from "./relationship-kinds";

/** Directed: how `fromId` sees `toId`. */
export const relationshipSchema = z.object({
  fromId: idSchema,
  toId: idSchema,
  kind: z.enum(relationshipKinds),
  /** −1..1 */
  strength: signedSchema,
  /** 0..1, .5 is neutral */
  trust: unitSchema,
  /** 0..1 */
  familiarity: unitSchema,
  /** Open offence of `toId` held by `fromId`, 0..1 */
  offence: unitSchema,
  /** A sentence from the source or the writer that says why. */
  evidence: z.string().max(limits.shortTextLength),
});
export type Relationship = z.infer<typeof relationshipSchema>;
