import { goalTypes } from "@/server/contracts/goal-types";
import type { PursuitReport } from "@/server/contracts/pursuits";
import { sig } from "../arithmetic";
import { allocate, grow, type Columns } from "../columns";
import type { Params } from "../params";

/** Slots of a character: at most four active goals, and the last that ended. */
export const SLOTS = 6;
export const ACTIVE_MOST = 4;

/** One goal on its way: 24 bytes. Row = person · SLOTS + slot. */
export const pursuitColumns = {
  /** `Status`; 0 is a free slot. */
  status: ["u8", 1],
  type: ["u8", 1],
  /** 1..5 `Source`, or `AUTHORED` + place in the record. */
  source: ["u8", 1],
  /** Refused attempts that no success has made good since. */
  blocked: ["u8", 1],
  /** −1 for a goal about nobody. */
  target: ["i32", 1],
  since: ["i32", 1],
  priority: ["f32", 1],
  progress: ["f32", 1],
  /** Support minus opposition of those who know of it, −1..1. */
  backing: ["f32", 1],
} as const;

export const Status = { free: 0, active: 1, achieved: 2, failed: 3, abandoned: 4 } as const;
export const Source = { grudge: 1, guilt: 2, loneliness: 3, hardship: 4, care: 5 } as const;
/** Sources from here on are the writer's goals, by their place in the record. */
export const AUTHORED = 128;
export const Goal = Object.fromEntries(goalTypes.map((type, index) => [type, index])) as Record<(typeof goalTypes)[number], number>;

export interface Pursuits {
  slots: Columns<typeof pursuitColumns>;
  /** Active goals of each person. */
  active: Uint8Array;
  /** Rows that wait for somebody who has not arrived, by that person's id. */
  awaited: Map<string, number[]>;
  /** What has happened to goals since the last outcome. */
  told: PursuitReport[];
}

export const createPursuits = (people: number): Pursuits => ({
  slots: allocate(pursuitColumns, people * SLOTS),
  active: new Uint8Array(people),
  awaited: new Map(),
  told: [],
});

export const growPursuits = (pursuits: Pursuits, people: number): void => {
  if (pursuits.active.length >= people) return;
  pursuits.slots = grow(pursuitColumns, pursuits.slots, people * SLOTS);
  const active = new Uint8Array(people);
  active.set(pursuits.active);
  pursuits.active = active;
};

export const ownerOf = (row: number): number => Math.floor(row / SLOTS);
export const firstRow = (person: number): number => person * SLOTS;

/** p(success) = sig(3·(progress + support − opposition − .5)), 0..1; each refused attempt counts as opposition. §1.9 */
export const chanceOf = (pursuits: Pursuits, params: Params, row: number): number => {
  findChance(pursuits, params, row);
  return chance[0]!;
};

/** Chance of a goal before and after it moved, for those who feel the difference; cells likewise. */
export const prospect = new Float64Array(2);

/** What `findChance` found; a cell, since a fraction that is returned may be boxed. */
export const chance = new Float64Array(1);
/** The same, into `chance`. */
export const findChance = ({ slots }: Pursuits, params: Params, row: number): void => {
  chance[0] = sig(3 * (slots.progress[row]! + slots.backing[row]! - params.goals.discouragement * slots.blocked[row]! - 0.5));
};
