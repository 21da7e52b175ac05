"use client";
import { useQueryClient, type MutationKey } from "@tanstack/react-query";

/**
 * Whether nothing of a kind is on its way, asked at the press itself: the second click of a double one comes before the buttons know that they
 * wait, and would do it again.
 */
export const useIdle = (mutationKey: MutationKey): (() => boolean) => {
  const queries = useQueryClient();
  return () => queries.isMutating({ mutationKey }) === 0;
};
