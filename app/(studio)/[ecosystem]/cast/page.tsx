import type { Metadata } from "next";
import { CastPage } from "@/components/features/cast";

export const metadata: Metadata = { title: "Cast" };

export default function Cast() {
  return <CastPage />;
}
