import { z } from "zod";
import type { Member } from "@/server/contracts/account";
import { defineVerb } from "@/server/core/verb";
import { presentMember, type MemberRow } from "./present";

export const listMembers = defineVerb({
  name: "workspace.list_members",
  access: "read",
  input: z.void(),
  run: async (ctx): Promise<Member[]> => {
    const rows = await ctx.db.system((sql) =>
      sql.query<MemberRow>(
        `select u."id" "userId", u."name", u."email", m."role", m."createdAt" "joinedAt"
           from "Membership" m join "User" u on u."id" = m."userId"
          where m."workspaceId" = $1 order by m."createdAt", u."id"`,
        [ctx.workspaceId],
      ),
    );
    return rows.map(presentMember);
  },
});
