import { QueryClient } from "@tanstack/react-query";
import { findAppError, findNoAnswer } from "./app-error";

/**
 * Only what may pass by itself is tried again, not what has been waited for long enough already, and never a change: it may have been carried out. Nor does a change wait for the network: it
 * fails at once, so that whoever wanted it knows and may want it again, instead of happening minutes later unasked.
 */
const mayPass = (error: unknown): boolean => {
  if (findNoAnswer(error)) return false;
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
