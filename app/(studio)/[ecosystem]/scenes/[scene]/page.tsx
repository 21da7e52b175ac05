import type { Metadata } from "next";
import { ScenePage } from "@/components/features/scene";

export const metadata: Metadata = { title: "Scene" };

export default async function Scene({ params }: { params: Promise<{ scene: string }> }) {
  return <ScenePage sceneId={(await params).scene} />;
}
