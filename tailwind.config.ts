import type { Config } from "tailwindcss";

const token = (name: string): string => `var(--${name})`;
const tokens = (names: readonly string[]): Record<string, string> => Object.fromEntries(names.map((name) => [name, token(name)]));

const surfaces = ["page", "panel", "raised", "sunk", "stage", "line", "line-2", "line-3", "ink", "ink-2", "ink-3", "scrim"];
const limelight = ["accent", "on-accent", "accent-text", "accent-line", "accent-wash", "accent-mark"];
const signs = ["up", "down", "warn"].flatMap((sign) => [`${sign}-text`, `${sign}-line`, `${sign}-wash`]);
/** Set by a class on the element or above it: id-n (a character), k-kind (a tie), e-octant (a feeling). */
const chosen = ["i-text", "i-line", "i-wash", "k-text", "k-line", "e-text", "e-line", "e-wash"];

const config: Config = {
  content: ["./app/**/*.{ts,tsx}", "./components/**/*.{ts,tsx}"],
  darkMode: ["selector", '[data-theme="dark"]'],
  theme: {
    extend: {
      colors: tokens([...surfaces, ...limelight, ...signs, ...chosen]),
      fontFamily: { ui: token("font-ui"), prose: token("font-prose"), mono: token("font-mono") },
      fontSize: Object.fromEntries(
        ["micro", "small", "ui", "base2", "prose", "prose-s", "h4", "h3", "h2", "h1", "display"].map((name) => [
          name,
          token(`t-${name === "base2" ? "base" : name}`),
        ]),
      ),
      lineHeight: { ui: token("lh-ui"), prose: token("lh-prose") },
      borderRadius: {
        chip: token("r-chip"),
        control: token("r-control"),
        panel: token("r-panel"),
        sheet: token("r-sheet"),
        round: token("r-round"),
      },
      boxShadow: { lift: token("lift") },
      height: { row: token("row"), control: token("control"), header: token("header"), hit: token("hit") },
      maxWidth: { measure: token("measure") },
      screens: { phone: { max: "759px" }, wide: "1180px" },
      transitionTimingFunction: { stage: token("ease") },
      transitionDuration: { fast: "120ms", base: "160ms", slow: "200ms" },
    },
  },
};
export default config;
