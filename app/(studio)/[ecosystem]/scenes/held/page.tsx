import type { Metadata } from "next";
import { HeldPage } from "@/components/features/moderation";

export const metadata: Metadata = { title: "Held lines" };

export default function Held() {
  return <HeldPage />;
}
