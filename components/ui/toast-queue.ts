/** What a toast says. `stays` until it is closed; otherwise it goes after `ms`. */
export interface ToastNote {
  title: string;
  detail?: string | undefined;
  reason?: string | undefined;
  look: "done" | "fail";
  ms: number;
  action?: { label: string; run: () => void } | undefined;
  /** What it offers to take back: one offer stands for one thing, the last, and none once it is settled. */
  of?: string | undefined;
}

let waiting: ToastNote[] = [];
let settled: string[] = [];
const listeners = new Set<() => void>();
let used = false;

/** Notes wait here until whatever shows them is loaded. */
export const toastQueue = {
  push(note: ToastNote): void {
    waiting.push(note);
    used = true;
    for (const listener of [...listeners]) listener();
  },
  /** What was offered is done, or cannot be any more: the offer goes. */
  settle(of: string): void {
    waiting = waiting.filter((note) => note.of !== of);
    settled.push(of);
    for (const listener of [...listeners]) listener();
  },
  take: (): { notes: ToastNote[]; settled: string[] } => {
    const taken = { notes: waiting, settled };
    waiting = [];
    settled = [];
    return taken;
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  /** Whether anything was ever said. */
  isUsed: (): boolean => used,
};
