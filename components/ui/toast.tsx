"use client";
import { Toast } from "@base-ui/react/toast";
import type { ReactNode } from "react";
import { Icon } from "./icon";

const undoMs = 8_000;
const sayMs = 5_000;

interface ToastData {
  reason?: string | undefined;
}

export interface Toaster {
  say: (text: string, detail?: string) => void;
  /** Offers to take it back for eight seconds. */
  undo: (text: string, onUndo: () => void, detail?: string) => void;
  /** Stays until it is closed: what happened, and what is safe. */
  fail: (text: string, options?: { detail?: string; reason?: string; retry?: () => void }) => void;
}

export function useToast(): Toaster {
  const { add, close } = Toast.useToastManager<ToastData>();
  return {
    say: (title, description) => void add({ title, description, timeout: sayMs }),
    undo: (title, onUndo, description) => {
      const id: string = add({
        title,
        description,
        timeout: undoMs,
        actionProps: { children: "Undo", onClick: () => (onUndo(), close(id)) },
      });
    },
    fail: (title, { detail, reason, retry } = {}) => {
      const again = retry && { children: "Try again", onClick: () => (retry(), close(id)) };
      const id: string = add({
        title,
        description: detail,
        type: "fail",
        timeout: 0,
        priority: "high",
        data: { reason },
        ...(again ? { actionProps: again } : {}),
      });
    },
  };
}

function Toasts() {
  const { toasts } = Toast.useToastManager<ToastData>();
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className="toast" swipeDirection="right">
      <Icon name={toast.type === "fail" ? "warn" : "check"} />
      <div className="tx">
        <Toast.Title render={<b />} />
        <Toast.Description />
        {toast.data?.reason && <span className="dt2">reason: {toast.data.reason}</span>}
      </div>
      {toast.actionProps && <Toast.Action className="btn s" />}
      <Toast.Close className="ib s" aria-label="Close">
        <Icon name="close" />
      </Toast.Close>
    </Toast.Root>
  ));
}

export function ToastRegion({ children }: { children: ReactNode }) {
  return (
    <Toast.Provider limit={4}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className="toasts">
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}
