"use client";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { checkScenario } from "@/server/contracts/check-scenario";
import { setupOf } from "@/server/contracts/scenario";
import type { LoadedScenario } from "@/server/contracts/scenario-record";
import { shortNameOf } from "@/components/charts/prepare/person";
import { useStudio } from "@/components/features/studio";
import { StartDialog } from "@/components/features/take";
import { describeError } from "@/components/lib/app-error";
import { newCommandId, useTRPC, useTRPCClient } from "@/components/lib/trpc-client";
import { late } from "@/components/ui/late";
import { Tabs } from "@/components/ui/tabs";
import { useToast } from "@/components/ui/toast";
import { BeatsColumn } from "./beats-column";
import { CastColumn } from "./cast-column";
import { DirectorContext, type Director } from "./director-context";
import { FormBar, type FormDialog } from "./form-bar";
import { focusField } from "./focus-field";
import { MovedNotice } from "./moved-notice";
import type { Layer } from "./prepare/points";
import { stageOf } from "./prepare/stage-of";
import { ReadyBar } from "./ready-bar";
import { TitlePage } from "./title-page";
import { useEarlierTakes } from "./use-earlier-takes";
import { useTakeOut } from "./use-take-out";
import { useFormKeys } from "./use-form-keys";
import { useScenarioEditor } from "./use-scenario-editor";

const PartSheet = late(() => import("./part-sheet").then((module) => module.PartSheet));
const BeatSheet = late(() => import("./beat-sheet").then((module) => module.BeatSheet));
const SaveDialog = late(() => import("./save-dialog").then((module) => module.SaveDialog));
const VersionsDialog = late(() => import("./versions-dialog").then((module) => module.VersionsDialog));
const ShareDialog = late(() => import("./share-dialog").then((module) => module.ShareDialog));
const LoadDialog = late(() => import("./load-dialog").then((module) => module.LoadDialog));

type Tab = "title" | "cast" | "beats";

/** The form of a playwright: title page, cast, score; below whether it can be performed. */
export function ScenarioForm({ loaded }: { loaded: LoadedScenario }) {
  const studio = useStudio();
  const { liveView, timelineId, href, mode, connection, ecosystem } = studio;
  const client = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const editor = useScenarioEditor(loaded);
  const { scenario, editable, update, seal } = editor;
  const [tab, setTab] = useState<Tab>("title");
  const [open, setOpen] = useState<{ part: string | null; beat: string | null }>({ part: null, beat: null });
  const [layer, setLayer] = useState<Layer>("tension");
  const [dialog, setDialog] = useState<FormDialog | null>(null);
  const [starting, setStarting] = useState(false);
  const trpc = useTRPC();
  const voices = useQuery(trpc.scene.models.queryOptions({}, { staleTime: Number.POSITIVE_INFINITY }));
  const models = useMemo(() => (voices.data?.models ?? []).filter((model) => model !== "improviser"), [voices.data]);
  const stage = useMemo(() => stageOf(liveView, models), [liveView, models]);
  const remarks = useMemo(() => checkScenario(scenario, stage), [scenario, stage]);
  const known = useMemo(() => Object.fromEntries(liveView.characters.map(({ id, name }) => [id, name])), [liveView.characters]);
  const offline = connection.kind === "offline" || connection.kind === "reconnecting";

  const earlier = useEarlierTakes(editor.scenarioId);
  const takeOut = useTakeOut(scenario, update);

  const director = useMemo<Director>(() => {
    const members = new Map(liveView.characters.map((member) => [member.id, member]));
    const parts = new Map(scenario.cast.map(({ characterId, name }) => [characterId, name]));
    const facts = new Map(liveView.facts.map(({ id, text }) => [id, text]));
    return {
      scenario,
      editable,
      update,
      takeOut,
      seal,
      set: (key, value) => update(key, (now) => ({ ...now, [key]: value })),
      remarks,
      models,
      member: (id) => members.get(id) ?? null,
      names: {
        person: (id) => {
          const member = members.get(id);
          return member ? shortNameOf(member) : parts.get(id) || "somebody";
        },
        beat: (id) => scenario.beats.find((beat) => beat.id === id)?.title ?? "a beat that is not there",
        fact: (id) => facts.get(id) ?? "a fact that is not there",
      },
      openPart: (part) => setOpen({ part, beat: null }),
      openBeat: (beat) => setOpen({ part: null, beat }),
      selectedBeat: open.beat,
      earlier,
      layer: scenario.fortune && scenario.arc === null ? layer : "tension",
      setLayer,
    };
  }, [scenario, editable, update, takeOut, seal, remarks, models, liveView.characters, liveView.facts, open.beat, earlier, layer]);

  const { save, keys } = useFormKeys({ editor, covered: dialog !== null, onSave: () => setDialog("save") });
  const go = (field: string): void => {
    const [list, id] = field.split("/");
    setTab(list === "cast" ? "cast" : list === "beats" || ["curve", "arc", "fortune"].includes(field) ? "beats" : "title");
    if (list === "cast" && id) setOpen({ part: id, beat: null });
    else if (list === "beats" && id) setOpen({ part: null, beat: id });
    window.setTimeout(() => focusField(field), 0);
  };
  const setup = () => setupOf(scenario, { scenarioId: editor.scenarioId, version: editor.isDirty ? null : editor.saved.version });
  const perform = async (): Promise<void> => {
    setStarting(true);
    try {
      const { id } = await client.scene.open.mutate({ timelineId, setup: setup() }, { context: { commandId: newCommandId() } });
      router.push(href("scenes", id));
    } catch (error) {
      setStarting(false);
      toast.fail("The scene could not be started", { detail: `${describeError(error)}. The scenario is as it was.` });
    }
  };
  const part = scenario.cast.find(({ characterId }) => characterId === open.part);
  const beat = scenario.beats.find(({ id }) => id === open.beat);
  const closed = !studio.canWrite
    ? "Only who may write can start a scene"
    : mode !== "live"
      ? "You are looking at the past: go back to live to start a scene"
      : offline
        ? "The server cannot be reached just now"
        : null;
  return (
    <DirectorContext value={director}>
      <div className="dr-pg" data-tab={tab} {...keys} onBlur={seal}>
        <FormBar editor={editor} title={scenario.title} offline={offline} onSave={save} onOpen={setDialog} />
        {editor.moved && (
          <MovedNotice
            moved={editor.moved}
            onTogether={editor.putTogether}
            onTheirs={editor.takeTheirs}
            onCopy={async () => router.push(href("director", (await editor.saveCopy(ecosystem.id)).id))}
          />
        )}
        <Tabs
          label="Parts of the scenario"
          className="dr-tabs only-s"
          value={tab}
          onChange={setTab}
          items={[
            { value: "title", label: "Title" },
            { value: "cast", label: "Cast", count: scenario.cast.length },
            { value: "beats", label: "Beats", count: scenario.beats.length },
          ]}
        />
        <TitlePage />
        <CastColumn />
        <BeatsColumn />
        <ReadyBar onGo={go} onStart={() => void perform()} onTakes={() => setDialog("takes")} starting={starting} closed={closed} />
        {part && <PartSheet key={part.characterId} part={part} />}
        {beat && <BeatSheet key={beat.id} beat={beat} />}
      </div>
      {dialog === "save" && (
        <SaveDialog
          next={editor.saved.version + 1}
          busy={editor.busy}
          onSave={(note) => void editor.save(note).then((how) => how !== "refused" && setDialog(null))}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === "versions" && (
        <VersionsDialog
          scenarioId={editor.scenarioId}
          head={editor.saved.version}
          present={scenario}
          isDirty={editor.isDirty}
          known={known}
          editable={editable}
          onRestore={editor.restore}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === "share" && (
        <ShareDialog
          scenarioId={editor.scenarioId}
          head={editor.saved.version}
          isDirty={editor.isDirty}
          editable={editable}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === "takes" && <StartDialog subject={{ kind: "setup", setup: setup() }} onClose={() => setDialog(null)} />}
      {dialog === "load" && <LoadDialog here={editor.scenarioId} onClose={() => setDialog(null)} />}
    </DirectorContext>
  );
}
