import type { Metadata } from "next";
import { MapPage } from "@/components/features/map";

export const metadata: Metadata = { title: "Relationship map" };

export default function RelationshipMap() {
  return <MapPage />;
}
