import { notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";
import { StudioFrame } from "@/components/features/studio";
import { currentSession } from "@/server/auth/next-auth-options";
import { bridge } from "@/server/bridge";

interface LayoutProps {
  children: ReactNode;
  params: Promise<{ ecosystem: string }>;
}

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

export default async function EcosystemLayout({ children, params }: LayoutProps) {
  const session = await currentSession();
  if (!session) redirect("/sign-in");
  const { ecosystem: ecosystemId } = await params;
  if (!isUuid(ecosystemId)) notFound();
  const caller = bridge().caller(session);
  const ecosystem = (await caller.ecosystem.list({})).find((each) => each.id === ecosystemId);
  if (!ecosystem) notFound();
  const timelines = await caller.timeline.list({ ecosystemId, withTakes: true });
  const { userId, name, email, role, demo } = session;
  return (
    <StudioFrame ecosystem={ecosystem} timelines={timelines} me={{ userId, name, email, role, demo }}>
      {children}
    </StudioFrame>
  );
}
