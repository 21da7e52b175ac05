import { QueryClient } from "@tanstack/react-query";
import { findAppError } from "./app-error";

/**
 * Only what may pass by itself is tried again, and never a change: it may have been carried out. Nor does a change wait for the network: it
 * fails at once, so that whoever wanted it knows and may want it again, instead of happening minutes later unasked.
 */
const mayPass = (error: unknown): boolean => {
  const app = findAppError(error);
  return app === null || app.code === "UNAVAILABLE" || app.code === "UPSTREAM";
};

export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: (failures, error) => failures < 3 && mayPass(error), refetchOnWindowFocus: false },
      mutations: { retry: false, networkMode: "always" },
    },
  });
