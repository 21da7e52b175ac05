import { redirect } from "next/navigation";
import { currentSession } from "@/server/auth/next-auth-options";
import { bridge } from "@/server/bridge";

/** The front door: to the newest cast, to the choice of one, or to sign in. */
export default async function HomePage() {
  const session = await currentSession();
  if (!session) redirect("/sign-in");
  const ecosystems = await bridge().caller(session).ecosystem.list({});
  const newest = ecosystems.at(-1);
  redirect(newest ? `/${newest.id}/observatory` : "/welcome");
}
