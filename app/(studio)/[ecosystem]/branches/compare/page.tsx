import type { Metadata } from "next";
import { ComparePage } from "@/components/features/branch";

export const metadata: Metadata = { title: "Two branches" };

interface Address {
  searchParams: Promise<{ left?: string; right?: string }>;
}

export default async function CompareBranches({ searchParams }: Address) {
  const { left = null, right = null } = await searchParams;
  return <ComparePage leftId={left} rightId={right} />;
}
