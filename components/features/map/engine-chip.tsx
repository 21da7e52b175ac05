"use client";
import { Icon } from "@/components/ui/icon";
import { Tooltip } from "@/components/ui/tooltip";
import { useGraphStatus } from "./use-graph";

const told = "The map works from the embedded engine; nothing is missing, and the other catches up by itself.";

/** Says so while the external graph engine cannot be used. */
export function EngineChip() {
  const { data } = useGraphStatus();
  if (!data?.offline) return null;
  return (
    <Tooltip label={told}>
      <button type="button" className="map-off" aria-label={`Graph engine offline. ${told}`}>
        <Icon name="offline" />
        Graph engine offline
      </button>
    </Tooltip>
  );
}
