import type { IconName } from "../ui/icon-names";

export const navIds = ["observatory", "map", "director", "scenes", "cast", "documents", "motifs", "lore", "insights", "settings"] as const;
export type NavId = (typeof navIds)[number];

export interface NavItem {
  id: string;
  label: string;
  icon: IconName;
  /** A place that has none is not drawn. */
  href?: string | undefined;
  /** "g o" */
  keys?: string | undefined;
  /** Something waits there. */
  badge?: { count: number; label: string } | undefined;
}

const places: Record<NavId, { label: string; keys?: string }> = {
  observatory: { label: "Observatory", keys: "g o" },
  map: { label: "Map", keys: "g m" },
  director: { label: "Director", keys: "g d" },
  scenes: { label: "Scenes", keys: "g s" },
  cast: { label: "Cast", keys: "g c" },
  documents: { label: "Documents" },
  motifs: { label: "Motifs" },
  lore: { label: "Lore" },
  insights: { label: "Insights" },
  settings: { label: "Settings" },
};

/** The studio's places in their order; those without an address are left out. */
export const studioNav = (hrefs: Partial<Record<NavId, string>>): NavItem[] =>
  navIds.flatMap((id) => (hrefs[id] ? [{ id, icon: id, href: hrefs[id], ...places[id] }] : []));
