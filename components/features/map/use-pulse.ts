"use client";
import { useMemo } from "react";
import type { MapPulse } from "@/components/charts/map/types";
import { mainChange } from "@/components/charts/prepare/change-words";
import type { Studio } from "@/components/features/studio";

/** The last change of a tie that can be felt, as it came in; none while the past is looked at. */
export function usePulse({ recent, mode }: Studio): MapPulse | null {
  return useMemo(() => {
    const main = recent.change && mainChange(recent.change);
    if (!recent.change || !main || mode !== "live") return null;
    const { fromId, toId } = recent.change;
    return { key: `${recent.lineId ?? ""}-${recent.at}`, fromId, toId, sign: main.delta < 0 ? -1 : 1 };
  }, [recent, mode]);
}
