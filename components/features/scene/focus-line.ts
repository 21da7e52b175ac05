/** Gives the focus back to a line of the script, once what was open over it or in it is gone. */
export const focusLine = (lineId: string): void =>
  void requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-line="${lineId}"]`)?.focus({ preventScroll: true }));
