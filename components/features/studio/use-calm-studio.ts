"use client";
import { useMemo } from "react";
import { useDwell } from "@/components/hooks/use-dwell";
import { useStudio, type Studio } from "./studio-context";

const calmMs = 450;
const fastFrom = 8;
const momentOf = ({ timelineId, mode, view }: Studio): string => `${timelineId} ${mode} ${view.seq}`;

/** A clock so fast that nobody reads every line. */
export const isHurried = ({ mode, liveView: { clock } }: Studio): boolean => mode === "live" && clock.playing && clock.speed >= fastFrom;

/** The studio, drawn anew about twice a second at most when the clock runs fast; what a person does is seen at once. */
export function useCalmStudio(): Studio {
  const live = useStudio();
  const calm = useDwell(live, momentOf, isHurried(live) ? calmMs : 0);
  const { selectedId, select, streaming, canWrite, replayTick, replayLoading, replayError, setReplayTick } = live;
  return useMemo(
    () => ({ ...calm, selectedId, select, streaming, canWrite, replayTick, replayLoading, replayError, setReplayTick }),
    [calm, selectedId, select, streaming, canWrite, replayTick, replayLoading, replayError, setReplayTick],
  );
}
