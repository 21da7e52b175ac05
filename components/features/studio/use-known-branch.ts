import { useEffect, useEffectEvent } from "react";
import { useToast } from "@/components/ui/toast";

/**
 * An address may name a branch that has been put away since: whoever opens it is told that the main one is shown in its place. Only when the
 * page is opened, for of a branch that was made just now the list does not know yet.
 */
export const useKnownBranch = (isKnown: boolean): void => {
  const toast = useToast();
  const check = useEffectEvent(() => {
    if (isKnown) return;
    const address = new URL(window.location.href);
    address.searchParams.delete("branch");
    window.history.replaceState(null, "", address);
    toast.say("This is the main branch", "The one that was asked for has been put away, or is not there.");
  });
  // The outside system is the address.
  useEffect(() => check(), []);
};
