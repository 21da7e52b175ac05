"use client";
import type { TakeVary } from "@/server/contracts/take";
import { useStudio } from "@/components/features/studio";
import { differWords } from "./prepare/differ";

/** What was changed between the takes of a set, in words. */
export function SetDifference({ vary }: { vary: TakeVary }) {
  const { nameOf, place } = useStudio();
  return differWords(vary, { person: nameOf, place: (id) => place(id)?.name ?? "another place" });
}
