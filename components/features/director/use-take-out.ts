import { useCallback, useEffect, useRef } from "react";
import type { Scenario } from "@/server/contracts/scenario";
import { isSame } from "@/server/contracts/scenario-pieces";
import { useToast } from "@/components/ui/toast";
import { bringBack, type Edit } from "./prepare/edits";
import type { ScenarioEditor } from "./use-scenario-editor";

interface Offer {
  of: string;
  back: Edit;
}
const most = 4;

/** Takes something out of the scenario and offers it back, until it is there again by whatever way: a key, or the hand that adds it anew. */
export function useTakeOut(scenario: Scenario, update: ScenarioEditor["update"]): (edit: Edit, words: string) => void {
  const toast = useToast();
  const offers = useRef<Offer[]>([]);
  const count = useRef(0);
  // The outside system is the notices, which stand beside the page.
  useEffect(() => {
    offers.current = offers.current.filter(({ of, back }) => {
      const isBack = isSame(back(scenario), scenario);
      if (isBack) toast.settle(of);
      return !isBack;
    });
  }, [scenario, toast]);
  return useCallback(
    (edit, words) => {
      const back = bringBack(scenario, edit(scenario));
      const of = `taken out ${(count.current += 1)}`;
      update(null, edit);
      toast.undo(words, () => update(null, back), undefined, of);
      offers.current = [...offers.current, { of, back }].slice(-most);
    },
    [scenario, update, toast],
  );
}
