import { createStore, type StoreApi } from "zustand/vanilla";
import { limits } from "@/server/contracts/limits";
import type { CardAnswer, sendCard } from "./send-card";

export interface CardImport {
  id: string;
  timelineId: string;
  file: File;
  state: "waiting" | "sending" | "done" | "refused";
  /** 0..1 of the bytes that have gone up. */
  progress: number;
  answer: CardAnswer | null;
}

export interface CardImports {
  items: readonly CardImport[];
  /** Files over the number that is taken at once, by name. */
  left: readonly string[];
  add: (timelineId: string, files: readonly File[]) => void;
  retry: (id: string) => void;
  /** Forgets what is finished. */
  clear: () => void;
}

export type SendCard = typeof sendCard;
/** Two at once: the server reads a card whole before the next. */
const atOnce = 2;

/** What can be said of a file without sending it. */
const refusalOf = ({ name, size }: File): CardAnswer | null => {
  const refuse = (message: string, reason: string): CardAnswer => ({ ok: false, message, reason, mayPass: false });
  if (size === 0) return refuse(`“${name}” is empty: there is not a single byte in it.`, "file.empty");
  if (size <= limits.cardFileBytes) return null;
  return refuse(
    `“${name}” is larger than ${limits.cardFileBytes / 1e6} MB, the most that a card may have. It was not sent.`,
    "card.too_large",
  );
};

/** Cards on their way in. It belongs to no page, so the work goes on while the writer is elsewhere in the studio. */
export const createCardImports = (send: SendCard, newId: () => string): StoreApi<CardImports> =>
  createStore<CardImports>((set, get) => {
    const change = (id: string, patch: Partial<CardImport>): void =>
      set(({ items }) => ({ items: items.map((item) => (item.id === id ? { ...item, ...patch } : item)) }));

    const next = (): void => {
      const { items } = get();
      const sending = items.filter(({ state }) => state === "sending").length;
      for (const item of items.filter(({ state }) => state === "waiting").slice(0, Math.max(0, atOnce - sending))) {
        change(item.id, { state: "sending", progress: 0 });
        void deliver(item);
      }
    };

    const deliver = async ({ id, timelineId, file }: CardImport): Promise<void> => {
      const answer = await send({ timelineId, file, commandId: id, onProgress: (progress) => change(id, { progress }) });
      change(id, { state: answer.ok ? "done" : "refused", progress: 1, answer });
      next();
    };

    return {
      items: [],
      left: [],
      add: (timelineId, files) => {
        const taken = files.slice(0, limits.cardFilesAtOnce).map((file): CardImport => {
          const refusal = refusalOf(file);
          return { id: newId(), timelineId, file, state: refusal ? "refused" : "waiting", progress: 0, answer: refusal };
        });
        set(({ items }) => ({ items: [...items, ...taken], left: files.slice(limits.cardFilesAtOnce).map(({ name }) => name) }));
        next();
      },
      retry: (id) => {
        change(id, { state: "waiting", progress: 0, answer: null });
        next();
      },
      clear: () => set(({ items }) => ({ items: items.filter(({ state }) => state === "waiting" || state === "sending"), left: [] })),
    };
  });

const running = ({ state }: CardImport): boolean => state === "waiting" || state === "sending";

/** "3 of 12 cards" while any are on their way. */
export const importWords = (items: readonly CardImport[]): string | null => {
  if (!items.some(running)) return null;
  const finished = items.filter((item) => !running(item)).length;
  return `${finished} of ${items.length} ${items.length === 1 ? "card" : "cards"}`;
};
