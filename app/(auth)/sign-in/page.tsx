import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignPage } from "@/components/features/welcome";
import { currentSession } from "@/server/auth/next-auth-options";
import { bridge } from "@/server/bridge";

export const metadata: Metadata = { title: "Sign in" };

interface PageProps {
  searchParams: Promise<{ next?: string | string[]; mode?: string }>;
}

/** A path of this site, never another one. */
const ownPath = (next: unknown): string => (typeof next === "string" && /^\/[^/\\]/.test(next) ? next : "/");

export default async function SignInPage({ searchParams }: PageProps) {
  const { next, mode } = await searchParams;
  if (await currentSession()) redirect(ownPath(next));
  const casts = await bridge().caller(null).ecosystem.casts({});
  return (
    <SignPage
      casts={casts}
      demo={bridge().site.demo}
      initialMode={mode === "sign-in" || next ? "sign-in" : "sign-up"}
      next={ownPath(next)}
    />
  );
}
