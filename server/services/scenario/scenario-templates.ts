import type { ScenarioTemplate } from "@/server/contracts/scenario-record";
import { houseTemplates } from "./house-templates";
import { nightTemplates } from "./night-templates";
import { publicTemplates } from "./public-templates";
import { ventureTemplates } from "./venture-templates";

/** Scenarios to begin with, written for this program; their roles are to be cast. */
export const templates: readonly ScenarioTemplate[] = [...houseTemplates, ...nightTemplates, ...publicTemplates, ...ventureTemplates];
