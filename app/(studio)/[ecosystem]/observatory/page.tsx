import type { Metadata } from "next";
import { Observatory } from "@/components/features/observatory";

export const metadata: Metadata = { title: "Observatory" };

export default function ObservatoryPage() {
  return <Observatory />;
}
