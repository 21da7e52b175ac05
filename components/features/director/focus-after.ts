const untilClosedMs = 60;
const tries = 10;

/** Whoever has taken something out goes on at what stands in its place: without this, keys would lead nowhere. */
export const focusAfter = (prefix: "beats" | "cast", ids: readonly string[], gone: string, left = tries): void => {
  const at = ids.indexOf(gone);
  const next = ids[at + 1] ?? ids[at - 1];
  window.setTimeout(() => {
    const isNowhere = document.activeElement === document.body || document.activeElement === null;
    const isOpen = document.querySelector("[role='dialog'].sheet") !== null;
    if (!isOpen && isNowhere)
      document.getElementById(next ? `dr-${prefix}/${next}` : prefix === "cast" ? "dr-find" : "dr-add-beat")?.focus();
    else if (left > 0) focusAfter(prefix, ids, gone, left - 1);
  }, untilClosedMs);
};
