"use client";
import { themeChoices, useThemeChoice } from "@/components/layout/theme";
import { RadioGroup } from "@/components/ui/choice";
import { SettingsSection } from "./settings-section";

export function ThemeSection() {
  const { choice, choose } = useThemeChoice();
  return (
    <SettingsSection id="light" title="House light" text="In this browser.">
      <RadioGroup label="Theme" value={choice} onChange={choose} options={themeChoices} />
    </SettingsSection>
  );
}
