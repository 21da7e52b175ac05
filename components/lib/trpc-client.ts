import { createTRPCClient, httpBatchLink, httpLink, splitLink, type TRPCClient } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import superjson from "superjson";
import type { AppRouter } from "@/server/trpc/root";
import { commandIdLink } from "./command-ids";
import { patientFetch } from "./patience";

export { newCommandId } from "./command-ids";

const common = { url: "/api/trpc", transformer: superjson };
const read = { ...common, fetch: patientFetch("read") };
/** The server refuses longer batches. */
const batchAtMost = 20;

/** `context` of a read that takes long: what is asked beside it need not wait for its answer. */
export const byItself = { byItself: true } as const;

/** Reads travel together, but for those that take long; every change alone, under its own command id. */
export const createTrpcClient = (): TRPCClient<AppRouter> =>
  createTRPCClient<AppRouter>({
    links: [
      commandIdLink(),
      splitLink({
        condition: ({ type }) => type === "mutation",
        true: httpLink({
          ...common,
          fetch: patientFetch("command"),
          headers: ({ op }) => ({ "x-command-id": String(op.context.commandId) }),
        }),
        false: splitLink({
          condition: ({ context }) => context.byItself === true,
          true: httpLink(read),
          false: httpBatchLink({ ...read, maxItems: batchAtMost, maxURLLength: 8_000 }),
        }),
      }),
    ],
  });

/** `const trpc = useTRPC(); useQuery(trpc.account.me.queryOptions())` */
export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();
