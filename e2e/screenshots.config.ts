import { defineConfig } from "@playwright/test";
import journeys from "./playwright.config";

/** Pictures of every page for the documents: light and dark, wide and narrow. */
export default defineConfig({ ...journeys, testMatch: "**/screenshots.shots.ts", timeout: 600_000 });
