"use client";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useStudio } from "@/components/features/studio";
import { describeError, noteOf } from "@/components/lib/app-error";
import { useTRPC } from "@/components/lib/trpc-client";
import { Popover } from "@/components/ui/popover";
import { Slider } from "@/components/ui/slider";
import { useToast } from "@/components/ui/toast";

const MOST = 3;

export const handWord = (hand: number): string => {
  if (hand === 0) return "none";
  if (hand < 0.75) return "light";
  return hand <= 1.5 ? "steady" : "strong";
};

/** How hard the story pulls at the tension of the cast: the writer's one hold on the drama manager. */
export function HandControl({ aim }: { aim: number | null }) {
  const { view, timelineId, canWrite, mode } = useStudio();
  const { hand } = view.clock;
  const [moved, setMoved] = useState<number | null>(null);
  const trpc = useTRPC();
  const toast = useToast();
  const setting = useMutation(
    trpc.ecosystem.setParam.mutationOptions({
      onError: (error) => toast.fail(describeError(error), noteOf(error, "The hand is as it was.")),
      onSettled: () => setMoved(null),
    }),
  );
  const shown = moved ?? hand;
  const label = aim === null ? "no aim" : `aim ${aim.toFixed(2)}`;
  return (
    <Popover
      side="right"
      align="center"
      title="Director’s hand"
      trigger={
        <button type="button" className="lb-a" aria-label={`Director’s hand: ${handWord(hand)}, ${label}`}>
          {label}
        </button>
      }
    >
      <div className="hand-p">
        <Slider
          label="Hand"
          value={shown}
          min={0}
          max={MOST}
          step={0.25}
          format={(value) => `${value.toFixed(2)}, ${handWord(value)}`}
          low="leaves them alone"
          high="drives them"
          disabled={!canWrite || mode === "replay" || setting.isPending}
          onChange={setMoved}
          onCommit={(value) => setting.mutate({ timelineId, key: "drama.hand", value })}
        />
        <p className="sub">
          The tension of the cast is drawn toward its aim by what people are tempted to do, never by force; the freer somebody is, the less
          it moves them.
        </p>
      </div>
    </Popover>
  );
}
