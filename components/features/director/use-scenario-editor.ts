"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import type { Scenario } from "@/server/contracts/scenario";
import type { LoadedScenario } from "@/server/contracts/scenario-record";
import { mergeScenarios } from "@/server/contracts/scenario-merge";
import { isSame } from "@/server/contracts/scenario-pieces";
import { useStudio } from "@/components/features/studio";
import { describeError, findAppError } from "@/components/lib/app-error";
import { useTRPC, useTRPCClient } from "@/components/lib/trpc-client";
import { useToast } from "@/components/ui/toast";
import type { Edit } from "./prepare/edits";
import { beginHistory, changeHistory, redoHistory, sealHistory, undoHistory, type History } from "./prepare/history";
import { browserStorage, createShelf } from "./prepare/shelf";
import { useKeepDraft } from "./use-keep-draft";

interface Base {
  version: number;
  data: Scenario;
}
/** Somebody has saved since this text was begun. */
export interface MovedOn {
  headVersion: number;
  by: string | null;
}

interface Start {
  text: Scenario;
  basedOn: number;
}
/** The newest words there are: this browser's, the draft's, or what was saved. */
const startOf = ({ summary, version, draft }: LoadedScenario, userId: string): Start => {
  const here = createShelf(browserStorage(), summary.id, userId).find();
  const draftAt = draft ? Date.parse(draft.at) : Date.parse(version.at);
  if (here && here.at > draftAt) return { text: here.data, basedOn: here.basedOn };
  return draft ? { text: draft.data, basedOn: draft.basedOn } : { text: version.data, basedOn: version.version };
};

/** The form of one scenario: what it says, what it said, what is kept and what is saved. */
export function useScenarioEditor(loaded: LoadedScenario) {
  const { me, canWrite } = useStudio();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const toast = useToast();
  const scenarioId = loaded.summary.id;
  const editable = canWrite && loaded.summary.archivedAt === null;
  const [start] = useState(() => startOf(loaded, me.userId));
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
  const refresh = async (): Promise<LoadedScenario> =>
    queries.fetchQuery({ ...trpc.scenario.load.queryOptions({ scenarioId }), staleTime: 0 });

  const meetOther = async (): Promise<void> => {
    const now = await refresh();
    const other = now.draft?.data ?? now.version.data;
    const { scenario, clashes } = mergeScenarios(saved.data, present, other);
    setHistory((mine) => changeHistory(mine, null, scenario));
    keeping.follow(now.draft?.revision ?? null);
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
    sends: moved === null,
    present,
    basedOn,
    isDirty,
    revision: loaded.draft?.revision ?? null,
    onElsewhere: () => void meetOther().catch(() => undefined),
  });

  const settleAt = (version: number, data: Scenario): void => {
    setSaved({ version, data });
    setBasedOn(version);
    setMoved(null);
    keeping.settle();
    void queries.invalidateQueries({ queryKey: trpc.scenario.pathKey() });
  };
  const save = async (note: string): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    const data = present;
    try {
      const { version } = await client.scenario.save.mutate({ scenarioId, basedOn, data, note });
      settleAt(version, data);
      toast.say(`Saved as version ${version}`);
      return true;
    } catch (error) {
      const app = findAppError(error);
      if (app?.reason === "scenario.moved_on") setMoved(app.details as MovedOn);
      else toast.fail("This could not be saved", { detail: `${describeError(error)}. Your words are kept here.` });
      return false;
    } finally {
      setBusy(false);
    }
  };

  /** Theirs and mine become one text, which follows their version; mine stands where both have written. */
  const putTogether = async (): Promise<void> => {
    const [base, now] = await Promise.all([client.scenario.version.query({ scenarioId, version: basedOn }), refresh()]);
    const { scenario, clashes } = mergeScenarios(base.data, present, now.version.data);
    setHistory((mine) => changeHistory(mine, null, scenario));
    setSaved({ version: now.version.version, data: now.version.data });
    setBasedOn(now.version.version);
    setMoved(null);
    keeping.follow(now.draft?.revision ?? null);
    toast.say(
      "Both are put together",
      clashes.length === 0 ? "Nothing stood against anything." : `Yours stands where both wrote: ${clashes.join(", ")}.`,
    );
  };
  const takeTheirs = async (): Promise<void> => {
    await client.scenario.dropDraft.mutate({ scenarioId });
    const now = await refresh();
    setHistory((mine) => changeHistory(mine, null, now.version.data));
    settleAt(now.version.version, now.version.data);
    toast.say(`This is version ${now.version.version} now`, "Undo brings your own words back.");
  };
  /** Mine goes on as a scenario of its own. */
  const saveCopy = async (ecosystemId: string): Promise<string> => {
    const { id } = await client.scenario.create.mutate({ ecosystemId, origin: { kind: "scenario", scenarioId, version: basedOn } });
    await client.scenario.save.mutate({
      scenarioId: id,
      basedOn: 1,
      data: present,
      note: `Kept beside version ${moved?.headVersion ?? basedOn}`,
    });
    return id;
  };
  const restore = async (version: number): Promise<void> => {
    const answer = await client.scenario.restore.mutate({ scenarioId, version, basedOn: saved.version });
    const now = await refresh();
    setHistory((mine) => changeHistory(mine, null, now.version.data));
    settleAt(answer.version, now.version.data);
    toast.say(`Version ${version} is back, as version ${answer.version}`);
  };

  return {
    scenarioId,
    scenario: present,
    editable,
    update,
    seal: () => setHistory(sealHistory),
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
