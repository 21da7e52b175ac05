"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { speeds } from "@/server/contracts/pace";
import type { Ecosystem } from "@/server/contracts/ecosystem";
import { formatStoryTime } from "@/components/charts/prepare/story-time";
import { AccountMenu } from "@/components/layout/account-menu";
import type { ConnectionState } from "@/components/layout/connection";
import { StudioHeader } from "@/components/layout/studio-header";
import { useHotkeys } from "@/components/hooks/use-hotkeys";
import { signOut } from "@/components/lib/session-client";
import { late } from "@/components/ui/late";
import { ForkDialog } from "./lazy-fork-dialog";
import type { Me, Studio } from "./studio-context";
import { useBranchSwitcher, useEcosystemSwitcher } from "./use-switchers";
import { useStudioCommands } from "./use-studio-commands";

const StudioPalette = late(() => import("./studio-palette").then((module) => module.StudioPalette));
const KeysSheet = late(() => import("@/components/layout/keys-sheet").then((module) => module.KeysSheet));

const momentOf = ({ view: { clock } }: Studio): string => formatStoryTime(clock.startsAt, clock.tick).full;

type Overlay = "palette" | "keys" | "fork" | null;

interface BarProps {
  ecosystem: Ecosystem;
  me: Me;
  studio: Studio | null;
  connection: ConnectionState;
}

/** The header of the studio, and the keys that work on every page. */
export function StudioBar({ ecosystem, me, studio, connection }: BarProps) {
  const router = useRouter();
  const [overlay, setOverlay] = useState<Overlay>(null);
  const commands = useStudioCommands(studio?.timelineId ?? ecosystem.mainTimelineId);
  const ecosystems = useEcosystemSwitcher(ecosystem);
  const branches = useBranchSwitcher(ecosystem, studio, () => setOverlay("fork"));
  const clock = studio?.liveView.clock ?? null;
  const shownTick = studio?.replayTick ?? clock?.tick ?? 0;
  const directing = studio !== null && studio.canWrite && studio.mode === "live";
  const scrub = (by: number): void => studio?.setReplayTick(Math.min(clock?.tick ?? 0, Math.max(0, shownTick + by)));
  const setOpen = (which: Overlay) => (open: boolean) => setOverlay(open ? which : null);

  useHotkeys({
    "mod+k": (event) => {
      event.preventDefault();
      setOverlay("palette");
    },
    "?": () => setOverlay("keys"),
    "g o": () => studio && router.push(studio.href("observatory")),
    "g m": () => studio && router.push(studio.href("map")),
    "g d": () => studio && router.push(studio.href("director")),
    "g s": () => studio && router.push(studio.href("scenes")),
    "g c": () => studio && router.push(studio.href("cast")),
    " ": (event) => {
      if (!directing || !clock) return;
      event.preventDefault();
      commands.toggle(clock.playing);
    },
    ".": () => directing && commands.step(),
    "[": () => scrub(-1),
    "]": () => scrub(1),
  });

  return (
    <>
      <StudioHeader
        ecosystem={ecosystems}
        {...(branches && { branch: branches })}
        {...(studio &&
          clock && {
            transport: {
              playing: clock.playing,
              onToggle: () => commands.toggle(clock.playing),
              onStep: commands.step,
              speed: clock.speed,
              speeds,
              onSpeed: commands.setSpeed,
              startsAt: clock.startsAt,
              tick: shownTick,
              mode: studio.mode,
              onMode: (mode) => studio.setReplayTick(mode === "live" ? null : shownTick),
              busy: commands.busy,
              disabled: !directing,
              pauseReason: clock.pauseReason,
            },
          })}
        connection={connection}
        people={(studio?.people ?? []).filter(({ userId }) => userId !== me.userId).map(({ userId, name }) => ({ id: userId, name }))}
        onSearch={() => setOverlay("palette")}
        account={
          <AccountMenu
            name={me.name}
            email={me.email}
            entries={[
              { id: "casts", label: "Your casts", icon: "cast", onSelect: () => router.push("/welcome") },
              { id: "settings", label: "Settings", icon: "settings", onSelect: () => router.push("/settings") },
              { id: "keys", label: "Keys", icon: "key", kbd: "?", onSelect: () => setOverlay("keys") },
              { id: "line", separator: true },
              { id: "out", label: "Sign out", onSelect: () => void signOut().then(() => (router.replace("/sign-in"), router.refresh())) },
            ]}
          />
        }
      />
      {studio && overlay === "palette" && (
        <StudioPalette
          studio={studio}
          open
          onOpenChange={setOpen("palette")}
          onKeys={() => setOverlay("keys")}
          onFork={() => setOverlay("fork")}
        />
      )}
      {overlay === "keys" && <KeysSheet open onOpenChange={setOpen("keys")} />}
      {studio && overlay === "fork" && (
        <ForkDialog
          ecosystemId={studio.ecosystem.id}
          timelineId={studio.timelineId}
          atSeq={studio.view.seq}
          title="Fork from here"
          description={`The new branch shares everything up to ${momentOf(studio)}, and goes its own way from there. This one stays as it is.`}
          action={{ label: "Fork from here", busy: "Forking" }}
          placeholder="Bob had lied"
          page="observatory"
          onClose={() => setOpen("fork")(false)}
        />
      )}
    </>
  );
}
