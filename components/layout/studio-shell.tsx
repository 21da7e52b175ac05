import Link from "next/link";
import type { ReactNode } from "react";
import { Icon } from "../ui/icon";
import { Brand } from "./brand";
import type { NavItem } from "./nav";

export interface StudioShellProps {
  items: readonly NavItem[];
  /** Id of the place one is in. */
  here: string;
  brandHref: string;
  header: ReactNode;
  children: ReactNode;
}

const tabsOnPhone = 5;

function Item({ item, here }: { item: NavItem & { href: string }; here: string }) {
  const current = item.id === here;
  return (
    <Link
      href={item.href}
      className={current ? "here" : undefined}
      aria-current={current ? "page" : undefined}
      aria-keyshortcuts={item.keys}
    >
      <Icon name={item.icon} />
      <span>{item.label}</span>
      {item.badge && (
        <i className="nav-b">
          {item.badge.count}
          <span className="sr-only"> {item.badge.label}</span>
        </i>
      )}
    </Link>
  );
}

const linked = (item: NavItem): item is NavItem & { href: string } => Boolean(item.href);

/** The frame of the studio: rail, header, the page; on a phone the rail becomes tabs below. */
export function StudioShell({ items, here, brandHref, header, children }: StudioShellProps) {
  const places = items.filter(linked);
  const settings = places.filter((item) => item.id === "settings");
  const rest = places.filter((item) => item.id !== "settings");
  return (
    <div className="studio">
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <nav className="rail" aria-label="Studio">
        <Link className="brand" href={brandHref}>
          <Brand />
        </Link>
        {rest.map((item) => (
          <Item key={item.id} item={item} here={here} />
        ))}
        <span className="grow" />
        {settings.map((item) => (
          <Item key={item.id} item={item} here={here} />
        ))}
      </nav>
      <div className="app">
        {header}
        <main id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
      <nav className="tabbar" aria-label="Places">
        {places.slice(0, tabsOnPhone).map((item) => (
          <Item key={item.id} item={item} here={here} />
        ))}
      </nav>
    </div>
  );
}
