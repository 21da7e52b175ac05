"use client";
import { useTheme } from "next-themes";
import { useSyncExternalStore } from "react";
import { IconButton } from "../ui/button";

const never = () => () => undefined;
/** False in the first paint, so that the server's picture and the browser's agree. */
const useMounted = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

/** The other house light. */
export function ThemeToggle() {
  const { resolvedTheme, setTheme } = useTheme();
  const mounted = useMounted();
  const dark = mounted && resolvedTheme === "dark";
  return (
    <IconButton
      icon={dark ? "sun" : "moon"}
      label={dark ? "Light" : "Dark"}
      className="theme"
      onClick={() => setTheme(dark ? "light" : "dark")}
    />
  );
}

export type ThemeChoice = "system" | "light" | "dark";
export const themeChoices: readonly { value: ThemeChoice; label: string }[] = [
  { value: "system", label: "As the system has it" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];
export function useThemeChoice(): { choice: ThemeChoice; choose: (choice: ThemeChoice) => void } {
  const { theme, setTheme } = useTheme();
  const mounted = useMounted();
  const choice = themeChoices.find(({ value }) => mounted && value === theme)?.value ?? "system";
  return { choice, choose: setTheme };
}
