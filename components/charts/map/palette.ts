import { relationshipKinds, type RelationshipKind } from "@/server/contracts/relationship-kinds";
import type { Hue, Palette } from "../prepare/map/pen";

/** Whatever a style sheet calls a colour, as red, green and blue: files and the depth view know nothing else. */
function createPlain(): (colour: string) => string {
  const context = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  return (colour) => {
    if (!context) return colour;
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0] = context.getImageData(0, 0, 1, 1).data;
    return `#${[r, g, b].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
  };
}

/** The tokens of the theme that holds where the element stands. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const plain = createPlain();
  const raw = (name: string): string => style.getPropertyValue(name).trim();
  const colour = (name: string): string => plain(raw(name));
  const hue = (name: string): Hue => ({ text: colour(`--${name}-text`), line: colour(`--${name}-line`), wash: colour(`--${name}-wash`) });
  const dash = (kind: RelationshipKind): number[] =>
    raw(`--k-${kind}-dash`)
      .split(/[\s,]+/)
      .map(Number)
      .filter((part) => part > 0);
  const kinds = Object.fromEntries(
    relationshipKinds.map((kind) => [kind, { text: colour(`--k-${kind}-text`), line: colour(`--k-${kind}-line`), dash: dash(kind) }]),
  ) as unknown as Palette["kinds"];
  return {
    stage: colour("--stage"),
    panel: colour("--panel"),
    raised: colour("--raised"),
    line: colour("--line"),
    ink: colour("--ink"),
    ink2: colour("--ink-2"),
    ink3: colour("--ink-3"),
    accentLine: colour("--accent-line"),
    accentMark: colour("--accent-mark"),
    up: hue("up"),
    down: hue("down"),
    ids: Array.from({ length: 16 }, (_, i) => hue(`id-${i + 1}`)),
    kinds,
    fonts: { ui: raw("--font-ui"), prose: raw("--font-prose"), mono: raw("--font-mono") },
  };
}

/** Calls when another theme holds, or a face has come that was still on its way. */
export function watchTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme", "data-density", "class", "style"] });
  const scheme = window.matchMedia("(prefers-color-scheme: dark)");
  scheme.addEventListener("change", changed);
  document.fonts.addEventListener("loadingdone", changed);
  return () => {
    observer.disconnect();
    scheme.removeEventListener("change", changed);
    document.fonts.removeEventListener("loadingdone", changed);
  };
}

/** A canvas does not fetch the faces it names. */
export function askForFaces({ fonts }: Palette): void {
  for (const face of [`450 13px ${fonts.ui}`, `650 13px ${fonts.ui}`, `560 11px ${fonts.prose}`, `500 11px ${fonts.mono}`])
    document.fonts.load(face).catch(() => undefined); // The next face in the list stands in.
}
