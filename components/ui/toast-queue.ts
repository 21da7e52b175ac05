/** What a toast says. `stays` until it is closed; otherwise it goes after `ms`. */
export interface ToastNote {
  title: string;
  detail?: string | undefined;
  reason?: string | undefined;
  look: "done" | "fail";
  ms: number;
  action?: { label: string; run: () => void } | undefined;
}

const waiting: ToastNote[] = [];
const listeners = new Set<() => void>();
let used = false;

/** Notes wait here until whatever shows them is loaded. */
export const toastQueue = {
  push(note: ToastNote): void {
    waiting.push(note);
    used = true;
    for (const listener of [...listeners]) listener();
  },
  take: (): ToastNote[] => waiting.splice(0),
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  /** Whether anything was ever said. */
  isUsed: (): boolean => used,
};
