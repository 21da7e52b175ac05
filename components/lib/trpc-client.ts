import { createTRPCClient, httpBatchLink, httpLink, splitLink, type TRPCClient } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import superjson from "superjson";
import type { AppRouter } from "@/server/trpc/root";

const url = "/api/trpc";
/** The server refuses longer batches. */
const batchAtMost = 20;

/** An id for one intent of a person: pass the same as `context: { commandId }` when trying again, and it is done once. */
export const newCommandId = (): string => crypto.randomUUID();

const commandIdOf = (context: Record<string, unknown>): string =>
  typeof context.commandId === "string" ? context.commandId : newCommandId();

/** `context` of a read that takes long: what is asked beside it need not wait for its answer. */
export const byItself = { byItself: true } as const;

/** Reads travel together, but for those that take long; every change alone, under its own command id. */
export const createTrpcClient = (): TRPCClient<AppRouter> =>
  createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: ({ type }) => type === "mutation",
        true: httpLink({ url, transformer: superjson, headers: ({ op }) => ({ "x-command-id": commandIdOf(op.context) }) }),
        false: splitLink({
          condition: ({ context }) => context.byItself === true,
          true: httpLink({ url, transformer: superjson }),
          false: httpBatchLink({ url, transformer: superjson, maxItems: batchAtMost, maxURLLength: 8_000 }),
        }),
      }),
    ],
  });

/** `const trpc = useTRPC(); useQuery(trpc.account.me.queryOptions())` */
export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();
