import { focusSoon } from "@/components/lib/focus-soon";

/** Gives the focus back to a line of the script, once what was open over it or in it is gone. */
export const focusLine = (lineId: string): void =>
  focusSoon(() => document.querySelector<HTMLElement>(`[data-line="${lineId}"]`), { preventScroll: true });
