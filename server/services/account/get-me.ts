import { z } from "zod";
import type { Session } from "@/server/contracts/account";
import { AppError } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { findStanding, toSession } from "./find-standing";
import { requireUserId } from "./internal";

export const getMe = defineVerb({
  name: "account.get_me",
  access: "signedIn",
  input: z.void(),
  run: async (ctx): Promise<Session> => {
    const standing = await findStanding(ctx, requireUserId(ctx));
    const session = standing && toSession(standing, ctx.workspaceId);
    if (!session) throw new AppError("UNAUTHENTICATED", "Sign in first");
    return session;
  },
});
