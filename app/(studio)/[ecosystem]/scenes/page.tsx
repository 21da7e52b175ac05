import type { Metadata } from "next";
import { SceneListPage } from "@/components/features/scene";

export const metadata: Metadata = { title: "Scenes" };

export default function Scenes() {
  return <SceneListPage />;
}
