import { isServerThere } from "@/components/lib/patience";
import type { Toaster } from "./toast";

/** After the page has been painted and has asked for what it shows. */
const beforehandMs = 1_500;
const restMs = 5_000;

const atRest = (run: () => void): void => {
  if ("requestIdleCallback" in window) requestIdleCallback(run, { timeout: restMs });
  else setTimeout(run, restMs);
};

/** Fetches a part of the page that may be wanted, when nothing else is going on; where that fails, it is asked for when it is wanted. */
export const fetchBeforehand = (load: () => Promise<unknown>): void => {
  if (typeof window === "undefined") return;
  setTimeout(() => atRest(() => void load().catch(() => undefined)), beforehandMs);
};

/** Says that a part of the page could not be fetched, and what helps: another try, or the whole page anew from a server that has other parts by now. */
export const sayMissing = async (toast: Toaster, retry?: () => void): Promise<void> => {
  if (await isServerThere())
    return toast.fail("This could not be fetched", {
      detail: "The studio may have been renewed since this page was opened. Load the page again to go on: every line is on the server.",
      action: { label: "Load again", run: () => window.location.reload() },
    });
  toast.fail("This could not be fetched", {
    detail: "The server cannot be reached just now. Nothing has changed.",
    ...(retry && { action: { label: "Try again", run: retry } }),
  });
};
