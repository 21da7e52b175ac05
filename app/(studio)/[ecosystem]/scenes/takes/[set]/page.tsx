import type { Metadata } from "next";
import { TakeSetPage } from "@/components/features/take";

export const metadata: Metadata = { title: "Takes" };

export default async function Takes({ params }: { params: Promise<{ set: string }> }) {
  return <TakeSetPage setId={(await params).set} />;
}
