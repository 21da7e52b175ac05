import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { currentSession } from "@/server/auth/next-auth-options";

/** The session gate of the studio. Every verb checks again; this only spares a person an empty page. */
export default async function StudioLayout({ children }: { children: ReactNode }) {
  if (!(await currentSession())) redirect("/sign-in");
  return children;
}
