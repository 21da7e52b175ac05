import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SettingsPage } from "@/components/features/account";
import { currentSession } from "@/server/auth/next-auth-options";
import { bridge } from "@/server/bridge";

export const metadata: Metadata = { title: "Settings" };

export default async function Settings() {
  const session = await currentSession();
  if (!session) redirect("/sign-in?next=/settings");
  const caller = bridge().caller(session);
  const [me, ecosystems] = await Promise.all([caller.account.me(), caller.ecosystem.list({})]);
  return <SettingsPage session={me} ecosystem={ecosystems.at(-1) ?? null} />;
}
