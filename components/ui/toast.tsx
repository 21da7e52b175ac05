"use client";
import { lazy, Suspense, useEffect, useSyncExternalStore, type ComponentType, type ReactNode } from "react";
import { toastQueue, type ToastNote } from "./toast-queue";

const undoMs = 8_000;
const sayMs = 5_000;

export interface Toaster {
  say: (text: string, detail?: string) => void;
  /** Offers to take it back for eight seconds. `of` names what: a later offer for the same takes its place, and `settle` ends it. */
  undo: (text: string, onUndo: () => void, detail?: string, of?: string) => void;
  /** It was taken back another way, or is over: the offer goes before its time. */
  settle: (of: string) => void;
  /** Stays until it is closed: what happened, and what is safe. */
  fail: (text: string, options?: { detail?: string; reason?: string; action?: ToastNote["action"] }) => void;
}

const toaster: Toaster = {
  say: (title, detail) => toastQueue.push({ title, detail, look: "done", ms: sayMs }),
  undo: (title, run, detail, of) => {
    if (of !== undefined) toastQueue.settle(of);
    toastQueue.push({ title, detail, look: "done", ms: undoMs, action: { label: "Undo", run }, of });
  },
  settle: toastQueue.settle,
  fail: (title, { detail, reason, action } = {}) => toastQueue.push({ title, detail, reason, look: "fail", ms: 0, action }),
};

export const useToast = (): Toaster => toaster;

const retryMs = 2_000;
/** Once the page has been painted. */
const beforehandMs = 500;
/** What shows the toasts is wanted most when the server cannot be reached: it is fetched beforehand, and asked for again until it is there. */
const loadList = async (): Promise<ComponentType> => {
  for (;;) {
    try {
      return (await import("./toast-list")).ToastList;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, retryMs));
    }
  }
};
const ToastList = lazy(async () => ({ default: await loadList() }));
const unused = (): boolean => false;

export function ToastRegion({ children }: { children: ReactNode }) {
  const wanted = useSyncExternalStore(toastQueue.subscribe, toastQueue.isUsed, unused);
  // The outside system is the network, once the page itself is there.
  useEffect(() => {
    const timer = setTimeout(() => void loadList(), beforehandMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      {children}
      {wanted && (
        <Suspense fallback={null}>
          <ToastList />
        </Suspense>
      )}
    </>
  );
}
