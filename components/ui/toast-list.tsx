"use client";
import { Toast } from "@base-ui/react/toast";
import { useEffect, useEffectEvent } from "react";
import { Icon } from "./icon";
import { toastQueue } from "./toast-queue";

interface ToastData {
  reason?: string | undefined;
  of?: string | undefined;
}

function Toasts() {
  const { toasts, add, close } = Toast.useToastManager<ToastData>();
  const show = useEffectEvent(() => {
    const { notes, settled } = toastQueue.take();
    for (const said of toasts) if (said.data?.of !== undefined && settled.includes(said.data.of)) close(said.id);
    for (const { title, detail, reason, look, ms, action, of } of notes) {
      // What stays until it is closed is said once, however often it is met with.
      for (const said of toasts) if (ms === 0 && said.title === title && said.description === detail) close(said.id);
      const id: string = add({
        title,
        description: detail,
        timeout: ms,
        data: { reason, of },
        ...(look === "fail" && { type: "fail", priority: "high" as const }),
        ...(action && { actionProps: { children: action.label, onClick: () => (action.run(), close(id)) } }),
      });
    }
  });
  // The outside system is the queue that every part of the page may speak into.
  useEffect(() => {
    show();
    return toastQueue.subscribe(show);
  }, []);
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

/** Comes with the first thing that is to be said. */
export function ToastList() {
  return (
    <Toast.Provider limit={4}>
      <Toast.Portal>
        <Toast.Viewport className="toasts">
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}
