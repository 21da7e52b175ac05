import type { Metadata } from "next";
import { InvitationPage } from "@/components/features/account";
import { invitationTokenSchema, type InvitationPreview } from "@/server/contracts/account";
import { currentSession } from "@/server/auth/next-auth-options";
import { bridge } from "@/server/bridge";

export const metadata: Metadata = { title: "Invitation", referrer: "no-referrer" };

interface PageProps {
  params: Promise<{ token: string }>;
}

const isAbsent = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === "NOT_FOUND";

const findPreview = async (token: string): Promise<InvitationPreview | null> => {
  if (!invitationTokenSchema.safeParse(token).success) return null;
  try {
    return await bridge().caller(null).workspace.invitation({ token });
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
};

export default async function Invitation({ params }: PageProps) {
  const { token } = await params;
  const [session, preview] = await Promise.all([currentSession(), findPreview(token)]);
  return <InvitationPage token={token} preview={preview} session={session} />;
}
