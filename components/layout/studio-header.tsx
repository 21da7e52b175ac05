"use client";
import type { ReactNode } from "react";
import { IconButton } from "../ui/button";
import { cn } from "../ui/cn";
import { Icon } from "../ui/icon";
import type { IconName } from "../ui/icon-names";
import { Menu, type MenuEntry } from "../ui/menu";
import { Kbd } from "../ui/small";
import { ConnectionChip, type ConnectionState } from "./connection";
import { ThemeToggle } from "./theme";
import { Transport, type TransportProps } from "./transport";

export interface Switcher {
  label: string;
  current: string;
  entries: readonly MenuEntry[];
}

export interface StudioHeaderProps {
  ecosystem: Switcher;
  branch?: Switcher | undefined;
  transport?: TransportProps | undefined;
  connection: ConnectionState;
  /** Who else is here. */
  people?: readonly { id: string; name: string }[] | undefined;
  onSearch: () => void;
  account?: ReactNode;
}

function Switch({ switcher, className, icon }: { switcher: Switcher; className: string; icon?: IconName }) {
  const face = (
    <>
      {icon && <Icon name={icon} />}
      <span className="t">{switcher.current}</span>
      {switcher.entries.length > 0 && <Icon name="chev" />}
    </>
  );
  const trigger = (
    <button type="button" className={className} aria-label={`${switcher.label}: ${switcher.current}`}>
      {face}
    </button>
  );
  return <Menu label={switcher.label} trigger={trigger} entries={switcher.entries} />;
}

const shownPeople = 4;

function People({ people }: { people: readonly { id: string; name: string }[] }) {
  const names = people.map(({ name }) => name).join(", ");
  return (
    <span className="people" role="img" aria-label={`Also here: ${names}`} title={`Also here: ${names}`}>
      {people.slice(0, shownPeople).map(({ id, name }) => (
        <span key={id} aria-hidden>
          {name.charAt(0).toUpperCase()}
        </span>
      ))}
      {people.length > shownPeople && <span aria-hidden>+{people.length - shownPeople}</span>}
    </span>
  );
}

export function StudioHeader({ ecosystem, branch, transport, connection, people = [], onSearch, account }: StudioHeaderProps) {
  return (
    <header className={cn("top")}>
      <div className="where">
        <Switch switcher={ecosystem} className="eco" />
        {branch && <Switch switcher={branch} className="branch" icon="branch" />}
      </div>
      {transport && <Transport {...transport} />}
      <div className="tools">
        <ConnectionChip state={connection} />
        <IconButton icon="search" label="Search or do" className="only-s" size="l" onClick={onSearch} tip={null} />
        <button type="button" className="find" aria-keyshortcuts="Meta+K Control+K" onClick={onSearch}>
          <Icon name="search" />
          <span>Search or do</span>
          <Kbd>⌘K</Kbd>
        </button>
        {people.length > 0 && <People people={people} />}
        <ThemeToggle />
        {account}
      </div>
    </header>
  );
}
