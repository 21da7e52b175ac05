import type { Metadata } from "next";
import { DirectorPage } from "@/components/features/director";

export const metadata: Metadata = { title: "Scenario" };

export default async function Scenario({ params }: { params: Promise<{ scenario: string }> }) {
  return <DirectorPage scenarioId={(await params).scenario} />;
}
