import { z } from "zod";
import { defineVerb } from "@/server/core/verb";
import { announceSessionEnd, requireUserId } from "./internal";

/** Ends every session of the caller, on every device. */
export const signOutEverywhere = defineVerb({
  name: "account.sign_out_everywhere",
  access: "signedIn",
  input: z.void(),
  run: async (ctx): Promise<{ ended: true }> => {
    const userId = requireUserId(ctx);
    await ctx.db.system((sql) => sql.query(`update "User" set "sessionVersion" = "sessionVersion" + 1 where "id" = $1`, [userId]));
    await announceSessionEnd(ctx, userId, "Signed out everywhere");
    return { ended: true };
  },
});
