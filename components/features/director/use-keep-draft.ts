"use client";
import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import type { Scenario } from "@/server/contracts/scenario";
import { isSame } from "@/server/contracts/scenario-pieces";
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
  /** False while somebody else's version has to be met first, or a version is being saved: then everything stays in this browser. */
  sends: boolean;
  present: Scenario;
  basedOn: number;
  /** Whether there is anything that has not been saved. */
  isDirty: boolean;
  /** What the server had when the page opened. */
  began: ServerText;
  /** The writer's other window has changed the draft since what both have in common. */
  onElsewhere: (common: Scenario) => void;
}
/** A text that the server has, since when; revision null: there is no draft. */
export interface ServerText {
  revision: number | null;
  text: Scenario;
  at: string;
}
const stateOf = ({ revision, at }: ServerText): KeepState => (revision === null ? { kind: "clean" } : { kind: "kept", at: Date.parse(at) });
/** What may go well the next time; anything else has to be changed first. */
const passing: ReadonlySet<string> = new Set(["CONFLICT", "RATE_LIMITED", "UPSTREAM", "UNAVAILABLE", "INTERNAL"]);
const hereAfterMs = 250;
const serverAfterMs = 1_200;
const againAfterMs = 6_000;

/** Everything typed goes to this browser at once and to the server soon; what the server does not take stays here, and is sent again. */
export function useKeepDraft({ scenarioId, userId, enabled, sends, present, basedOn, isDirty, began, onElsewhere }: Keeping) {
  const trpc = useTRPCClient();
  const [state, setState] = useState<KeepState>(() => stateOf(began));
  const known = useRef(began);
  const busy = useRef(false);
  const [attempt, setAttempt] = useState(0);
  const shelf = useMemo(() => createShelf(browserStorage(), scenarioId, userId), [scenarioId, userId]);

  /** Here is what the server has not. */
  const shelve = useEffectEvent((): void => {
    const { revision, text } = known.current;
    if (isSame(text, present)) shelf.drop();
    else shelf.keep({ basedOn, revision, common: text, data: present });
  });

  const send = useEffectEvent(async (): Promise<void> => {
    if (busy.current) return setAttempt((n) => n + 1);
    const sent = present;
    if (isSame(sent, known.current.text)) return setState(stateOf(known.current));
    busy.current = true;
    try {
      const kept = await trpc.scenario.saveDraft.mutate({ scenarioId, basedOn, revision: known.current.revision, data: sent });
      known.current = { ...kept, text: sent };
      shelve();
      setState(stateOf(known.current));
    } catch (error) {
      const app = findAppError(error);
      setState({ kind: "here", why: app?.message ?? "the server cannot be reached" });
      if (app?.reason === "scenario.draft_elsewhere") onElsewhere(known.current.text);
      else if (!app || passing.has(app.code)) window.setTimeout(() => setAttempt((n) => n + 1), againAfterMs);
    } finally {
      busy.current = false;
    }
  });

  // The outside systems are the browser's storage and the server. What was taken back to what is saved is told to the server, too.
  useEffect(() => {
    if (!enabled) return undefined;
    if (!isDirty && known.current.revision === null) return shelve();
    const here = window.setTimeout(() => {
      shelve();
      if (!isSame(known.current.text, present)) setState((now) => (now.kind === "here" ? now : { kind: "waiting" }));
    }, hereAfterMs);
    const there = sends ? window.setTimeout(() => void send(), serverAfterMs) : 0;
    return () => {
      window.clearTimeout(here);
      window.clearTimeout(there);
    };
  }, [enabled, sends, isDirty, present, basedOn, attempt]);

  // A page that goes away has no time to wait; one that is back on the network does not wait.
  useEffect(() => {
    if (!enabled) return undefined;
    const leave = (): void => shelve();
    const again = (): void => setAttempt((n) => n + 1);
    window.addEventListener("pagehide", leave);
    window.addEventListener("online", again);
    return () => {
      window.removeEventListener("online", again);
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [enabled]);

  /** What is typed is what is saved now: there is no draft any more. */
  const settle = useCallback(
    (text: Scenario, at: string): void => {
      known.current = { revision: null, text, at };
      shelf.drop();
      setState({ kind: "clean" });
    },
    [shelf],
  );
  const follow = useCallback((next: ServerText): void => {
    known.current = next;
    setAttempt((n) => n + 1);
  }, []);
  return { state, settle, follow };
}
