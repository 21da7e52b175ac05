"use client";
import { useQuery } from "@tanstack/react-query";
import type { Session } from "@/server/contracts/account";
import type { Ecosystem } from "@/server/contracts/ecosystem";
import { useTRPC } from "@/components/lib/trpc-client";
import { studioNav } from "@/components/layout/nav";
import { StudioShell } from "@/components/layout/studio-shell";
import { ThemeToggle } from "@/components/layout/theme";
import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { InvitationsSection } from "./invitations-section";
import { LeavingSection } from "./leaving-section";
import { MembersSection } from "./members-section";
import { PasswordSection } from "./password-section";
import { ProfileSection } from "./profile-section";
import { ThemeSection } from "./theme-section";
import { WorkspaceSection } from "./workspace-section";

interface SettingsProps {
  session: Session;
  /** The cast that was made last: the way back. */
  ecosystem: Ecosystem | null;
}

/** The person, the browser, and the workspace. */
export function SettingsPage({ session, ecosystem }: SettingsProps) {
  const trpc = useTRPC();
  const { data: me } = useQuery(trpc.account.me.queryOptions(undefined, { initialData: session }));
  const places = ecosystem
    ? { observatory: `/${ecosystem.id}/observatory`, scenes: `/${ecosystem.id}/scenes`, cast: `/${ecosystem.id}/cast` }
    : {};
  return (
    <StudioShell
      items={studioNav({ ...places, settings: "/settings" })}
      here="settings"
      brandHref="/"
      header={
        <header className="top">
          <ButtonLink href={ecosystem ? `/${ecosystem.id}/observatory` : "/welcome"} variant="quiet" icon="left">
            {ecosystem ? ecosystem.title : "Choose a cast"}
          </ButtonLink>
          <span className="grow" />
          <ThemeToggle />
        </header>
      }
    >
      <div className="sets">
        <h1>Settings</h1>
        {me.demo && (
          <div className="cen">
            <Icon name="info" />
            <p>
              This is the demo account. Everyone who looks round shares it, so its name, its password and its people stay as they are. Open
              an account of your own to have a stage that nobody else can touch.
            </p>
          </div>
        )}
        <ProfileSection key={me.name} me={me} />
        <ThemeSection />
        {!me.demo && <PasswordSection me={me} />}
        <WorkspaceSection me={me} />
        <MembersSection me={me} />
        {me.role === "owner" && <InvitationsSection me={me} />}
        <LeavingSection me={me} />
      </div>
    </StudioShell>
  );
}
