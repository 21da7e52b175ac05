"use client";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import type { Ecosystem } from "@/server/contracts/ecosystem";
import type { Switcher } from "@/components/layout/studio-header";
import { useTRPC } from "@/components/lib/trpc-client";
import { apartWords } from "./branch-names";
import type { Studio } from "./studio-context";

export function useEcosystemSwitcher(ecosystem: Ecosystem): Switcher {
  const trpc = useTRPC();
  const router = useRouter();
  const { data = [ecosystem] } = useQuery(trpc.ecosystem.list.queryOptions({}));
  const current = data.find((each) => each.id === ecosystem.id) ?? ecosystem;
  return {
    label: "Cast",
    current: current.title,
    entries: [
      ...data.map((each) => ({
        id: each.id,
        label: each.title,
        hint: `${each.characterCount} characters`,
        checked: each.id === ecosystem.id,
        onSelect: () => router.push(`/${each.id}/observatory`),
      })),
      { id: "line", separator: true as const },
      { id: "new", label: "Another cast…", icon: "plus" as const, onSelect: () => router.push("/welcome") },
    ],
  };
}

export function useBranchSwitcher(ecosystem: Ecosystem, studio: Studio | null, onFork: () => void): Switcher | null {
  const router = useRouter();
  if (!studio) return null;
  const apart = apartWords(studio.timelines);
  const current = studio.timelines.find((each) => each.id === studio.timelineId);
  return {
    label: "Branch",
    current: current?.name ?? "",
    entries: [
      ...studio.timelines.map((each) => ({
        id: each.id,
        label: each.name,
        hint: apart.get(each.id),
        checked: each.id === studio.timelineId,
        onSelect: () => router.push(`/${ecosystem.id}/observatory${each.id === ecosystem.mainTimelineId ? "" : `?branch=${each.id}`}`),
      })),
      { id: "line", separator: true as const },
      { id: "all", label: "All branches…", icon: "list" as const, onSelect: () => router.push(`/${ecosystem.id}/branches`) },
      ...(studio.canWrite ? [{ id: "fork", label: "Fork from here…", icon: "branch" as const, onSelect: onFork }] : []),
    ],
  };
}
