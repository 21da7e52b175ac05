import { scenarioSchema, type Scenario } from "@/server/contracts/scenario";

export interface ShelvedText {
  basedOn: number;
  /** Of the draft on the server that this goes on from; null for none. */
  revision: number | null;
  /** What the server had then: what both have in common. null: not known. */
  common: Scenario | null;
  data: Scenario;
}
type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** What was typed stays in this browser until the server has it: a closed tab or a dead server loses nothing. Without storage nothing breaks. */
export const createShelf = (storage: Shelf | null, scenarioId: string, userId: string) => {
  const key = `dramatis:scenario:${userId}:${scenarioId}`;
  return {
    find: (): ShelvedText | null => {
      try {
        const raw = JSON.parse(storage?.getItem(key) ?? "null") as Partial<ShelvedText> | null;
        if (typeof raw?.basedOn !== "number") return null;
        const data = scenarioSchema.safeParse(raw.data);
        if (!data.success) return null;
        const common = scenarioSchema.safeParse(raw.common);
        return { basedOn: raw.basedOn, revision: raw.revision ?? null, common: common.success ? common.data : null, data: data.data };
      } catch {
        return null;
      }
    },
    keep: (text: ShelvedText): boolean => {
      try {
        storage?.setItem(key, JSON.stringify(text));
        return storage !== null;
      } catch {
        return false;
      }
    },
    drop: (): void => {
      try {
        storage?.removeItem(key);
      } catch {
        return;
      }
    },
  };
};
export type ScenarioShelf = ReturnType<typeof createShelf>;

export const browserStorage = (): Storage | null => {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
};
