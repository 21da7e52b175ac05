import { z } from "zod";
import type { Session } from "@/server/contracts/account";
import { idSchema } from "@/server/contracts/numbers";
import { notFound } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { findStanding, toSession } from "@/server/services/account";
import { requireUserId } from "./internal";

/** The caller's session in another workspace; whoever keeps the cookie writes it back. */
export const switchWorkspace = defineVerb({
  name: "workspace.switch",
  access: "signedIn",
  input: z.object({ workspaceId: idSchema }),
  run: async (ctx, { workspaceId }): Promise<Session> => {
    const standing = await findStanding(ctx, requireUserId(ctx));
    const session = standing && toSession(standing, workspaceId);
    if (session?.workspaceId !== workspaceId) throw notFound("workspace", workspaceId);
    return session;
  },
});
