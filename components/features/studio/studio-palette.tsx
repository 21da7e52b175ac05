"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useDeferredValue, useState } from "react";
import { CommandPalette } from "@/components/layout/command-palette";
import { describeError } from "@/components/lib/app-error";
import { useTRPC } from "@/components/lib/trpc-client";
import type { Studio } from "./studio-context";
import { useStudioCommands } from "./use-studio-commands";

interface PaletteProps {
  studio: Studio;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onKeys: () => void;
  onFork: () => void;
}

const matches = (text: string, query: string): boolean => text.toLocaleLowerCase().includes(query.trim().toLocaleLowerCase());

/** Characters at once from the view; scenes and lines from the whole history on the server. */
export function StudioPalette({ studio, open, onOpenChange, onKeys, onFork }: PaletteProps) {
  const trpc = useTRPC();
  const router = useRouter();
  const commands = useStudioCommands(studio.timelineId);
  const [query, setQuery] = useState("");
  const text = useDeferredValue(query.trim());
  const found = useQuery(
    trpc.search.find.queryOptions(
      { timelineId: studio.timelineId, text },
      { enabled: text.length > 1, placeholderData: keepPreviousData, staleTime: 5_000 },
    ),
  );
  const go = (address: string) => () => {
    onOpenChange(false);
    router.push(address);
  };
  const onMap = (question: string): string => `${studio.href("map")}${studio.href("map").includes("?") ? "&" : "?"}${question}`;
  const then = (run: () => void) => () => {
    onOpenChange(false);
    run();
  };
  const { playing } = studio.liveView.clock;
  const acts = [
    { id: "observatory", label: "Go to the Observatory", icon: "observatory" as const, kbd: "g o", onRun: go(studio.href("observatory")) },
    { id: "map", label: "Go to the relationship map", icon: "map" as const, kbd: "g m", onRun: go(studio.href("map")) },
    { id: "map-list", label: "Relationships as a list", icon: "list" as const, onRun: go(onMap("as=list")) },
    {
      id: "map-compare",
      label: "Compare two moments of the relationships",
      icon: "compare" as const,
      onRun: go(onMap("left=~0&right=~now")),
    },
    { id: "director", label: "Go to the director", icon: "director" as const, kbd: "g d", onRun: go(studio.href("director")) },
    { id: "scenes", label: "Go to the scenes", icon: "scenes" as const, kbd: "g s", onRun: go(studio.href("scenes")) },
    { id: "cast", label: "Go to the cast", icon: "cast" as const, kbd: "g c", onRun: go(studio.href("cast")) },
    ...(studio.canWrite && studio.mode === "live"
      ? [
          {
            id: "toggle",
            label: playing ? "Pause the clock" : "Let them live",
            icon: playing ? ("pause" as const) : ("play" as const),
            kbd: "Space",
            onRun: then(() => commands.toggle(playing)),
          },
          { id: "step", label: "One tick forward", icon: "step" as const, kbd: ".", onRun: then(commands.step) },
        ]
      : []),
    ...(studio.canWrite ? [{ id: "fork", label: "Fork from here", icon: "branch" as const, onRun: onFork }] : []),
    ...(studio.mode === "replay"
      ? [{ id: "live", label: "Return to live", icon: "live" as const, onRun: then(() => studio.setReplayTick(null)) }]
      : []),
    { id: "keys", label: "Show the keys", icon: "key" as const, kbd: "?", onRun: onKeys },
  ];
  const hits = text.length > 1 ? (found.data ?? []) : [];
  return (
    <CommandPalette
      open={open}
      onOpenChange={onOpenChange}
      query={query}
      onQuery={setQuery}
      searching={text.length > 1 && found.isFetching}
      {...(found.isError && { failure: describeError(found.error) })}
      groups={[
        {
          id: "characters",
          heading: "Characters",
          items: studio.cast
            .filter((member) => query.trim() !== "" && matches(`${member.name} ${member.aliases.join(" ")} ${member.title}`, query))
            .slice(0, 8)
            .map((member) => ({
              id: member.id,
              label: member.name,
              hint: member.title,
              person: member,
              onRun: then(() => studio.select(member.id)),
            })),
        },
        {
          id: "on-the-map",
          heading: "On the map",
          items: studio.cast
            .filter((member) => query.trim() !== "" && matches(`${member.name} ${member.aliases.join(" ")}`, query))
            .slice(0, 3)
            .map((member) => ({
              id: `map-${member.id}`,
              label: `Show ${member.name} on the map`,
              icon: "map" as const,
              onRun: go(onMap(`who=${member.id}`)),
            })),
        },
        { id: "acts", heading: "Do", items: acts.filter((act) => matches(act.label, query)) },
        {
          id: "scenes-found",
          heading: "Scenes",
          items: hits
            .filter((hit) => hit.kind === "scene")
            .map((hit) => ({
              id: hit.id,
              label: hit.title,
              hint: hit.detail,
              icon: "scenes" as const,
              onRun: go(studio.href("scenes", hit.id)),
            })),
        },
        {
          id: "lines-found",
          heading: "Lines",
          items: hits
            .filter((hit) => hit.kind === "line")
            .map((hit) => ({
              id: hit.id,
              label: hit.title,
              hint: hit.detail,
              icon: "quill" as const,
              onRun: go(hit.sceneId ? studio.href("scenes", hit.sceneId) : studio.href("observatory")),
            })),
        },
      ].filter((group) => group.items.length > 0)}
    />
  );
}
