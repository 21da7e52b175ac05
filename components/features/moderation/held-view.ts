import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/trpc/root";

/** A line that waits, as a moderator sees it. */
export type HeldView = inferRouterOutputs<AppRouter>["moderation"]["queue"]["lines"][number];
