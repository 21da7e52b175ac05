import type { Metadata } from "next";
import { SharedScenarioPage } from "@/components/features/director";
import { currentSession } from "@/server/auth/next-auth-options";
import { bridge } from "@/server/bridge";
import { shareTokenSchema, type SharedScenario } from "@/server/contracts/scenario-record";

export const metadata: Metadata = { title: "A scenario", referrer: "no-referrer" };

interface PageProps {
  params: Promise<{ token: string }>;
}

const isAbsent = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === "NOT_FOUND";

const findShared = async (token: string): Promise<SharedScenario | null> => {
  if (!shareTokenSchema.safeParse(token).success) return null;
  try {
    return await bridge().caller(null).scenario.openShared({ token });
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
};

export default async function Shared({ params }: PageProps) {
  const { token } = await params;
  const [session, shared] = await Promise.all([currentSession(), findShared(token)]);
  return <SharedScenarioPage token={token} shared={shared} session={session} />;
}
