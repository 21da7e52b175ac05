"use client";
import { useRouter } from "next/navigation";
import { useState, type ReactNode } from "react";
import type { CastMember } from "@/server/contracts/chronicle/view";
import { MindPage } from "@/components/features/mind";
import { useStudio } from "@/components/features/studio";
import { Button, ButtonLink, IconButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Segment } from "@/components/ui/segment";
import { Skeleton } from "@/components/ui/skeleton";
import { EmptyState } from "@/components/ui/states";
import { late } from "@/components/ui/late";
import { PanelBody, PanelHead } from "./character-panel";
import { CharacterTies } from "./character-ties";
import { ExportMenu } from "./export-menu";
import { groupTies } from "./ties";
import { useCastCommands } from "./use-cast-commands";

const CharacterEditor = late(
  () => import("./character-editor").then((module) => module.CharacterEditor),
  () => <Skeleton shape="rows" count={8} label="Opening the character" />,
);

type Tab = "profile" | "ties" | "mind" | "now";

function WhyNot({ member }: { member: CastMember }) {
  const { canWrite, mode } = useStudio();
  const words = member.removed
    ? `${member.name} has been taken out of the cast. Bring them back to change anything.`
    : mode === "replay"
      ? "You are looking at a moment that has passed. Return to live to change anything."
      : canWrite
        ? null
        : "Your role in this workspace is to watch. Its owner or an editor can change characters.";
  if (!words) return null;
  return (
    <div className="cen">
      <Icon name="eye" />
      <p>{words}</p>
    </div>
  );
}

interface BarProps {
  member: CastMember;
  tab: Tab;
  onTab: (tab: Tab) => void;
  save?: ReactNode;
}

function Bar({ member, tab, onTab, save }: BarProps) {
  const studio = useStudio();
  const router = useRouter();
  const { busy, remove, restore } = useCastCommands(studio.timelineId);
  const editable = studio.canWrite && studio.mode === "live";
  const home = studio.href("cast");
  const takeOut = (): void => {
    remove(member.id);
    router.push(home);
  };
  return (
    <>
      <div className="tbar">
        <IconButton icon="left" label="Back to the cast" onClick={() => router.push(home)} />
        <h1 className="dpt">{member.name}</h1>
        <span className="grow" />
        <Segment
          label="Show"
          value={tab}
          onChange={onTab}
          options={[
            { value: "profile", label: "Character" },
            { value: "ties", label: "Ties" },
            { value: "mind", label: "Mind" },
            { value: "now", label: "Now" },
          ]}
        />
        <span className="row2">
          <ExportMenu
            timelineId={studio.timelineId}
            characterId={member.id}
            trigger={
              <Button variant="quiet" icon="download">
                Export
              </Button>
            }
          />
          {editable &&
            (member.removed ? (
              <Button icon="again" disabled={busy} onClick={() => restore(member.id)}>
                Bring back
              </Button>
            ) : (
              <Button variant="quiet" icon="trash" disabled={busy} onClick={takeOut}>
                Take out
              </Button>
            ))}
        </span>
        {save}
      </div>
      <WhyNot member={member} />
    </>
  );
}

function NowView({ member }: { member: CastMember }) {
  const studio = useStudio();
  const router = useRouter();
  const members = new Map(studio.view.characters.map((each) => [each.id, each]));
  const panel = { member, members, ties: groupTies(studio.view.ties), view: studio.view };
  return (
    <div className="cnow chr">
      <PanelHead {...panel} actions={null} />
      <div className="cnow-b">
        <PanelBody {...panel} onSelect={(id) => router.push(studio.href("cast", id))} />
      </div>
    </div>
  );
}

/** One character, whole: what was authored, the ties both ways, and how it stands with them now. */
export function CharacterPage({ characterId }: { characterId: string }) {
  const studio = useStudio();
  const [tab, setTab] = useState<Tab>("profile");
  const member = studio.member(characterId);
  if (!member || member.role !== "cast") {
    return (
      <div className="frame-state">
        <EmptyState
          icon="search"
          title="This character is not in the cast"
          action={
            <ButtonLink href={studio.href("cast")} variant="primary">
              The cast
            </ButtonLink>
          }
        >
          {studio.mode === "replay"
            ? "At the moment you are looking at, they had not come on yet."
            : "They belong to another branch, or the address is not complete."}
        </EmptyState>
      </div>
    );
  }
  if (tab !== "profile") {
    return (
      <div className="cast-pg ced one">
        <Bar member={member} tab={tab} onTab={setTab} />
        {tab === "ties" && <CharacterTies member={member} />}
        {tab === "mind" && <MindPage person={member} />}
        {tab === "now" && <NowView member={member} />}
      </div>
    );
  }
  return (
    <div className="cast-pg ced">
      <CharacterEditor
        key={member.id}
        member={member}
        onCreated={() => undefined}
        bar={(save) => <Bar member={member} tab={tab} onTab={setTab} save={save} />}
      />
    </div>
  );
}
