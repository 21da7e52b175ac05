"use client";
import type { ReactNode } from "react";
import type { Memory } from "@/server/contracts/mind";
import { formatAgo } from "@/components/charts/prepare/story-time";
import { cn } from "@/components/ui/cn";
import { Meter } from "@/components/ui/small";
import { sayMemory, sayMemorySource, type Namer, type Owner } from "./prepare/mind-words";

interface MemoryRowProps {
  memory: Memory;
  owner: Owner;
  namer: Namer;
  nowTick: number;
  actions?: ReactNode;
}

const ago = (ticks: number): string => (ticks <= 0 ? "just now" : `${formatAgo(ticks)} ago`);

/** One memory: what, where it came from, how much it weighs and how much of it is left. */
export function MemoryRow({ memory, owner, namer, nowTick, actions }: MemoryRowProps) {
  const { importance, valence, retention, kept, reflection } = memory;
  const tone = valence > 0.15 ? "up" : valence < -0.15 ? "down" : "ink";
  return (
    <li className={cn("mem", reflection !== null && "refl")}>
      <p>{sayMemory(memory, namer, owner)}.</p>
      <span className="n" title={`Importance ${importance.toFixed(1)} of 10`}>
        {importance.toFixed(1)}
      </span>
      <span className="src">
        {sayMemorySource(memory, namer)} · {ago(nowTick - memory.tick)}
        {kept && " · kept"}
      </span>
      <Meter value={retention} label="Still remembered" tone={tone} />
      {actions}
    </li>
  );
}
