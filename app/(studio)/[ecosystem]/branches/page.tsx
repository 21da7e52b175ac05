import type { Metadata } from "next";
import { BranchesPage } from "@/components/features/branch";

export const metadata: Metadata = { title: "Branches" };

export default function Branches() {
  return <BranchesPage />;
}
