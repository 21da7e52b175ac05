"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { limits } from "@/server/contracts/limits";
import type { Scenario } from "@/server/contracts/scenario";
import type { LoadedScenario } from "@/server/contracts/scenario-record";
import { mergeScenarios } from "@/server/contracts/scenario-merge";
import { isSame } from "@/server/contracts/scenario-pieces";
import { useStudio } from "@/components/features/studio";
import { describeError, findAppError } from "@/components/lib/app-error";
import { useTRPC, useTRPCClient } from "@/components/lib/trpc-client";
import { useToast } from "@/components/ui/toast";
import { beginText } from "./prepare/begin-text";
import type { Edit } from "./prepare/edits";
import { beginHistory, changeHistory, redoHistory, sealHistory, undoHistory, type History } from "./prepare/history";
import { browserStorage, createShelf } from "./prepare/shelf";
import { useKeepDraft, type ServerText } from "./use-keep-draft";

interface Base {
  version: number;
  data: Scenario;
}
/** "met": somebody has saved meanwhile, and it is asked how that goes on. */
type Saving = "saved" | "met" | "refused";
/** Somebody has saved since this text was begun. */
export interface MovedOn {
  headVersion: number;
  by: string | null;
}

const textOf = ({ draft, version }: LoadedScenario): ServerText =>
  draft ? { revision: draft.revision, text: draft.data, at: draft.at } : { revision: null, text: version.data, at: version.at };

/** The form of one scenario: what it says, what it said, what is kept and what is saved. */
export function useScenarioEditor(loaded: LoadedScenario) {
  const { me, canWrite } = useStudio();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const toast = useToast();
  const scenarioId = loaded.summary.id;
  const isPutAway = loaded.summary.archivedAt !== null;
  const editable = canWrite && !isPutAway;
  const [start] = useState(() => beginText(loaded, createShelf(browserStorage(), scenarioId, me.userId).find()));
  const [history, setHistory] = useState<History<Scenario>>(() => beginHistory(start.text));
  const [saved, setSaved] = useState<Base>({ version: loaded.version.version, data: loaded.version.data });
  const [basedOn, setBasedOn] = useState(start.basedOn);
  const [moved, setMoved] = useState<MovedOn | null>(
    start.basedOn < loaded.version.version ? { headVersion: loaded.version.version, by: loaded.version.by } : null,
  );
  const [busy, setBusy] = useState(false);
  const { present } = history;
  const isDirty = useMemo(() => !isSame(present, saved.data), [present, saved]);

  const update = useCallback((of: string | null, edit: Edit): void => {
    setHistory((now) => changeHistory(now, of, edit(now.present)));
  }, []);
  const seal = useCallback((): void => setHistory(sealHistory), []);
  const refresh = async (): Promise<LoadedScenario> =>
    queries.fetchQuery({ ...trpc.scenario.load.queryOptions({ scenarioId }), staleTime: 0 });

  const meetOther = async (common: Scenario): Promise<void> => {
    const now = await refresh();
    const other = textOf(now);
    const { scenario, clashes } = mergeScenarios(common, present, other.text);
    // What was typed while the other text was on its way is put together with it, too.
    setHistory((mine) => changeHistory(mine, null, mergeScenarios(common, mine.present, other.text).scenario));
    keeping.follow(other);
    // It has saved: what stands here goes on from there.
    if (now.draft === null) {
      setSaved({ version: now.version.version, data: now.version.data });
      setBasedOn(now.version.version);
    }
    if (isSame(scenario, present)) return;
    toast.say(
      "Your other window has written here too",
      clashes.length === 0
        ? "Both are put together."
        : `Both are put together. Where both wrote, this window’s words stand: ${clashes.join(", ")}.`,
    );
  };
  const keeping = useKeepDraft({
    scenarioId,
    userId: me.userId,
    enabled: editable,
    sends: moved === null && !busy,
    present,
    basedOn,
    isDirty,
    began: { ...textOf(loaded), text: start.common },
    onElsewhere: (common) => void meetOther(common).catch(() => undefined),
  });

  const settleAt = ({ version, at }: { version: number; at: string }, data: Scenario): void => {
    setSaved({ version, data });
    setBasedOn(version);
    setMoved(null);
    keeping.settle(data, at);
    void queries.invalidateQueries({ queryKey: trpc.scenario.pathKey() });
  };
  const save = async (note: string): Promise<Saving> => {
    if (busy) return "refused";
    setBusy(true);
    const data = present;
    try {
      const kept = await client.scenario.save.mutate({ scenarioId, basedOn, data, note });
      settleAt(kept, data);
      toast.say(`Saved as version ${kept.version}`);
      return "saved";
    } catch (error) {
      const app = findAppError(error);
      if (app?.reason === "scenario.moved_on") {
        setMoved(app.details as MovedOn);
        return "met";
      }
      toast.fail("This could not be saved", { detail: `${describeError(error)}. Your words are kept here.` });
      return "refused";
    } finally {
      setBusy(false);
    }
  };

  /** Theirs and mine become one text, which follows their version; mine stands where both have written. */
  const putTogether = async (): Promise<void> => {
    const [base, now] = await Promise.all([client.scenario.version.query({ scenarioId, version: basedOn }), refresh()]);
    const { clashes } = mergeScenarios(base.data, present, now.version.data);
    setHistory((mine) => changeHistory(mine, null, mergeScenarios(base.data, mine.present, now.version.data).scenario));
    setSaved({ version: now.version.version, data: now.version.data });
    setBasedOn(now.version.version);
    setMoved(null);
    keeping.follow(textOf(now));
    toast.say(
      "Both are put together",
      clashes.length === 0 ? "Nothing stood against anything." : `Yours stands where both wrote: ${clashes.join(", ")}.`,
    );
  };
  const takeTheirs = async (): Promise<void> => {
    await client.scenario.dropDraft.mutate({ scenarioId });
    const now = await refresh();
    setHistory((mine) => changeHistory(mine, null, now.version.data));
    settleAt(now.version, now.version.data);
    toast.say(`This is version ${now.version.version} now`, "Undo brings your own words back.");
  };
  /** What stands here goes on as a scenario of its own. */
  const saveCopy = async (ecosystemId: string): Promise<{ id: string; title: string }> => {
    const copy = await client.scenario.create.mutate({ ecosystemId, origin: { kind: "scenario", scenarioId, version: basedOn } });
    const note = moved ? `Kept beside version ${moved.headVersion}` : `With what was not saved after version ${basedOn}`;
    const title = moved ? present.title : `${present.title} (copy)`.slice(0, limits.titleLength);
    if (isDirty) await client.scenario.save.mutate({ scenarioId: copy.id, basedOn: 1, data: { ...present, title }, note });
    return { id: copy.id, title };
  };
  const restore = async (version: number): Promise<void> => {
    // What stands here is kept as a version of its own: it could not be brought back otherwise, once the page is left.
    const note = `Before version ${version} was brought back`;
    setBusy(true);
    try {
      const kept = isDirty ? await client.scenario.save.mutate({ scenarioId, basedOn, data: present, note }) : null;
      if (kept) settleAt(kept, present);
      const answer = await client.scenario.restore.mutate({ scenarioId, version, basedOn: kept?.version ?? saved.version });
      const now = await refresh();
      setHistory((mine) => changeHistory(mine, null, now.version.data));
      settleAt(answer, now.version.data);
      toast.say(`Version ${version} is back, as version ${answer.version}`);
    } finally {
      setBusy(false);
    }
  };

  return {
    scenarioId,
    scenario: present,
    editable,
    isPutAway,
    update,
    seal,
    undo: () => setHistory(undoHistory),
    redo: () => setHistory(redoHistory),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    isDirty,
    saved,
    moved,
    busy,
    keep: keeping.state,
    save,
    putTogether,
    takeTheirs,
    saveCopy,
    restore,
  };
}
export type ScenarioEditor = ReturnType<typeof useScenarioEditor>;
