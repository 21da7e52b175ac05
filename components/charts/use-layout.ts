"use client";
import { useEffect, useEffectEvent, useMemo, useState } from "react";
import type { CastMember, TieView } from "@/server/contracts/chronicle/view";
import type { Place } from "@/server/contracts/place";
import { keepLayout, readLayout } from "./layout-store";
import { layoutRequest, layoutSignature, positionsOf } from "./prepare/graph/request";
import type { GraphLayout, LayoutRequest, LayoutShape } from "./prepare/graph/types";

/** Solves off the main thread; where no worker may run, after the next paint. Returns how to give up waiting. */
function solve(request: LayoutRequest, done: (layout: GraphLayout) => void): () => void {
  let worker: Worker | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let gone = false;
  const here = async () => {
    const { solveLayout } = await import("./prepare/graph/solve");
    if (!gone) timer = setTimeout(() => done(solveLayout(request)), 30);
  };
  try {
    worker = new Worker(new URL("./layout-worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<GraphLayout>) => done(data);
    worker.onerror = () => void here();
    worker.postMessage(request);
  } catch {
    void here();
  }
  return () => {
    gone = true;
    worker?.terminate();
    clearTimeout(timer);
  };
}

interface Solved {
  signature: string;
  layout: GraphLayout;
}

/**
 * The picture of a cast: kept from the last visit, solved when people come, leave or move house. While a new one is being solved
 * the old one stands. Null until the first is there.
 */
export function useLayout(
  characters: readonly CastMember[],
  ties: readonly TieView[],
  places: readonly Place[],
  shape: LayoutShape | null,
  key: string,
): GraphLayout | null {
  const [solved, setSolved] = useState<Solved | null>(null);
  const signature = useMemo(() => (shape ? layoutSignature(layoutRequest(characters, [], [], shape)) : null), [characters, shape]);
  const begin = useEffectEvent((wanted: string, wantedShape: LayoutShape): (() => void) => {
    const slot = `${key}.${wantedShape}`;
    const kept = readLayout(slot);
    const accept = (layout: GraphLayout) => setSolved({ signature: wanted, layout });
    if (kept && kept.signature === wanted) {
      const timer = setTimeout(() => accept(kept.layout), 0);
      return () => clearTimeout(timer);
    }
    const request = { ...layoutRequest(characters, ties, places, wantedShape), earlier: kept && positionsOf(kept.layout) };
    return solve(request, (layout) => {
      keepLayout(slot, { signature: wanted, layout });
      accept(layout);
    });
  });
  // The outside systems are the browser's storage and a worker.
  useEffect(() => {
    if (!signature || !shape) return undefined;
    return begin(signature, shape);
  }, [signature, shape, key]);
  return solved?.layout ?? null;
}
