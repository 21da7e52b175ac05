import type { Metadata } from "next";
import { CharacterPage } from "@/components/features/cast";

export const metadata: Metadata = { title: "Character" };

interface PageProps {
  params: Promise<{ character: string }>;
}

export default async function Character({ params }: PageProps) {
  const { character } = await params;
  return <CharacterPage characterId={character} />;
}
