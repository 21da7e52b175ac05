import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { WelcomePage } from "@/components/features/welcome";
import { currentSession } from "@/server/auth/next-auth-options";
import { bridge } from "@/server/bridge";

export const metadata: Metadata = { title: "Choose a cast" };

export default async function Welcome() {
  const session = await currentSession();
  if (!session) redirect("/sign-in");
  const caller = bridge().caller(session);
  const [casts, ecosystems] = await Promise.all([caller.ecosystem.casts({}), caller.ecosystem.list({})]);
  return (
    <WelcomePage
      casts={casts}
      ecosystems={ecosystems}
      name={session.name}
      canWrite={session.role === "owner" || session.role === "editor"}
    />
  );
}
