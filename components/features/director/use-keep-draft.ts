"use client";
import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import type { Scenario } from "@/server/contracts/scenario";
import { findAppError } from "@/components/lib/app-error";
import { useTRPCClient } from "@/components/lib/trpc-client";
import { browserStorage, createShelf } from "./prepare/shelf";

export type KeepState =
  | { kind: "clean" }
  | { kind: "waiting" }
  | { kind: "kept"; at: number }
  /** In this browser; why not on the server. */
  | { kind: "here"; why: string };

interface Keeping {
  scenarioId: string;
  userId: string;
  enabled: boolean;
  /** False while somebody else's version has to be met first: then everything stays in this browser. */
  sends: boolean;
  present: Scenario;
  basedOn: number;
  /** Whether there is anything that has not been saved. */
  isDirty: boolean;
  /** Of the draft on the server, when the page opened. */
  revision: number | null;
  /** The writer's other window has changed the draft. */
  onElsewhere: () => void;
}
const hereAfterMs = 250;
const serverAfterMs = 1_200;
const againAfterMs = 6_000;

/** Everything typed goes to this browser at once and to the server soon; what the server does not take stays here, and is sent again. */
export function useKeepDraft({ scenarioId, userId, enabled, sends, present, basedOn, isDirty, revision, onElsewhere }: Keeping) {
  const trpc = useTRPCClient();
  const [state, setState] = useState<KeepState>({ kind: "clean" });
  const known = useRef(revision);
  const busy = useRef(false);
  const [attempt, setAttempt] = useState(0);
  const shelf = useMemo(() => createShelf(browserStorage(), scenarioId, userId), [scenarioId, userId]);

  const send = useEffectEvent(async (): Promise<void> => {
    if (busy.current) return setAttempt((n) => n + 1);
    busy.current = true;
    const sent = present;
    try {
      const kept = await trpc.scenario.saveDraft.mutate({ scenarioId, basedOn, revision: known.current, data: sent });
      known.current = kept.revision;
      shelf.drop();
      setState({ kind: "kept", at: Date.parse(kept.at) });
    } catch (error) {
      const app = findAppError(error);
      setState({ kind: "here", why: app?.message ?? "the server cannot be reached" });
      if (app?.reason === "scenario.draft_elsewhere") onElsewhere();
      else if (!app) window.setTimeout(() => setAttempt((n) => n + 1), againAfterMs);
    } finally {
      busy.current = false;
    }
  });
  const shelve = useEffectEvent((): void => {
    shelf.keep({ at: Date.now(), basedOn, data: present });
  });

  // The outside systems are the browser's storage and the server.
  useEffect(() => {
    if (!enabled || !isDirty) return undefined;
    const here = window.setTimeout(() => {
      shelve();
      setState({ kind: "waiting" });
    }, hereAfterMs);
    const there = sends ? window.setTimeout(() => void send(), serverAfterMs) : 0;
    return () => {
      window.clearTimeout(here);
      window.clearTimeout(there);
    };
  }, [enabled, sends, isDirty, present, basedOn, attempt]);

  // A page that goes away has no time to wait.
  useEffect(() => {
    if (!enabled || !isDirty) return undefined;
    const leave = (): void => shelve();
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [enabled, isDirty]);

  /** What is typed is what is saved now: there is no draft any more. */
  const settle = useCallback((): void => {
    known.current = null;
    shelf.drop();
    setState({ kind: "clean" });
  }, [shelf]);
  const follow = useCallback((next: number | null): void => {
    known.current = next;
    setAttempt((n) => n + 1);
  }, []);
  return { state, settle, follow };
}
