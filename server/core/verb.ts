import type { z } from "zod";
import type { WorkspaceRole } from "@/server/contracts/account";
import { cleanInput } from "./clean-input";
import type { Context } from "./context";
import { AppError } from "./errors";
import { sayIssue } from "./say-issue";

/**
 * What a verb asks of its caller. `public` needs no session; `signedIn` any session; the others a role in the workspace:
 * `read` anyone, `moderate` moderator and above, `write` editor and above, `own` the owner.
 */
export type Access = "public" | "signedIn" | "read" | "moderate" | "write" | "own";

const allowed: Record<Exclude<Access, "public" | "signedIn">, readonly WorkspaceRole[]> = {
  read: ["owner", "editor", "moderator", "viewer"],
  moderate: ["owner", "editor", "moderator"],
  write: ["owner", "editor"],
  own: ["owner"],
};

interface VerbDefinition<I extends z.ZodType, O> {
  /** `noun.verb` */
  name: string;
  access: Access;
  input: I;
  /** True: the same command id twice returns the first answer, which the verb hands to `append`. */
  idempotent?: boolean;
  /** True: text is not mended first, so that what is unfit is refused: names and keys that people sign in with. */
  asGiven?: boolean;
  run: (ctx: Context, input: z.output<I>) => Promise<O>;
}

export type Verb<I extends z.ZodType, O> = ((ctx: Context, input: z.input<I>) => Promise<O>) & {
  readonly verb: string;
  readonly access: Access;
  readonly input: I;
};

export const assertAccess = (ctx: Pick<Context, "actor">, access: Access, name: string): void => {
  if (access === "public" || ctx.actor.kind === "system") return;
  if (ctx.actor.kind === "anonymous") throw new AppError("UNAUTHENTICATED", "Sign in first");
  if (access === "signedIn") return;
  if (!allowed[access].includes(ctx.actor.role)) {
    throw new AppError("FORBIDDEN", "Your role in this workspace does not allow this", { reason: `${name}.forbidden` });
  }
};

/** A use case. Access, parsing, idempotence and the log line live here, so no verb can forget them and no door repeats them. */
export const defineVerb = <I extends z.ZodType, O>(def: VerbDefinition<I, O>): Verb<I, O> => {
  const call = async (ctx: Context, raw: z.input<I>): Promise<O> => {
    assertAccess(ctx, def.access, def.name);
    const parsed = def.input.safeParse(def.asGiven ? raw : cleanInput(raw), { error: sayIssue });
    if (!parsed.success) {
      const { issues } = parsed.error;
      throw new AppError("VALIDATION", issues[0]?.message ?? "Invalid input", { details: issues, cause: parsed.error });
    }
    if (def.idempotent && ctx.commandId && ctx.actor.kind === "user") {
      const before = await ctx.chronicle.findAnswer(ctx.workspaceId, ctx.actor.userId, ctx.commandId);
      if (before) return before.answer as O;
    }
    const started = performance.now();
    const answer = await def.run(ctx, parsed.data);
    ctx.log.debug({ verb: def.name, ms: Math.round(performance.now() - started) }, "verb");
    return answer;
  };
  return Object.assign(call, { verb: def.name, access: def.access, input: def.input });
};
