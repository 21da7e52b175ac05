import { z } from "zod";

/** 0..1 */
export const unitSchema = z.number().min(0).max(1);
/** −1..1 */
export const signedSchema = z.number().min(-1).max(1);

/** Pleasure, arousal, dominance, each −1..1 (Mehrabian). */
export const padSchema = z.object({ pleasure: signedSchema, arousal: signedSchema, dominance: signedSchema });
export type Pad = z.infer<typeof padSchema>;

export const idSchema = z.uuid();
