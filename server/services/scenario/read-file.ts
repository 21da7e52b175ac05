import { TextDecoder } from "node:util";
import type { z } from "zod";
import { scenarioFileSchema, scenarioFormat, type ScenarioFile } from "@/server/contracts/scenario-file";
import { scenarioLimits } from "@/server/contracts/scenario-record";
import { AppError } from "@/server/core/errors";

const faultsShown = 40;

/** "scenario.beats.2.maxTurns" → "beats 3, maxTurns" */
const placeWords = (path: readonly PropertyKey[]): string =>
  path
    .filter((part, index) => index > 0 || part !== "scenario")
    .map((part) => (typeof part === "number" ? `${part + 1}` : String(part)))
    .join(", ")
    .replace(/, (\d)/gu, " $1");

const refuse = (message: string, details?: unknown): AppError =>
  new AppError("VALIDATION", message, { reason: "scenario.bad_file", ...(details !== undefined && { details }) });

const refuseIssues = (name: string, issues: readonly z.core.$ZodIssue[]): AppError => {
  const faults = issues.slice(0, faultsShown).map(({ path, message }) => ({ field: placeWords(path), message }));
  const [first] = faults;
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : "";
  return refuse(`${name}: ${first?.field ? `${first.field}: ` : ""}${first?.message ?? "is no scenario"}${more}`, faults);
};

/** The scenario in a file, or what is wrong with it, field by field. Unknown fields are left out. */
export const readFile = (name: string, bytes: Uint8Array): ScenarioFile => {
  if (bytes.byteLength > scenarioLimits.bytes) throw refuse(`${name} is larger than ${scenarioLimits.bytes / 1e6} MB`);
  let raw: unknown;
  try {
    raw = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw refuse(`${name} is no JSON in UTF-8`);
  }
  if (typeof raw !== "object" || raw === null || !("format" in raw)) throw refuse(`${name} is no scenario: it has no “format”`);
  if (typeof raw.format === "string" && /^dramatis\.scenario\/\d+$/u.test(raw.format) && raw.format !== scenarioFormat)
    throw refuse(`${name} was written by a later version of Dramatis (${raw.format})`);
  const parsed = scenarioFileSchema.safeParse(raw);
  if (!parsed.success) throw refuseIssues(name, parsed.error.issues);
  const { beats } = parsed.data.scenario;
  const doubled = beats.findIndex(({ id }, index) => beats.findIndex((other) => other.id === id) !== index);
  if (doubled >= 0) throw refuse(`${name}: beats ${doubled + 1}, id: there is another beat with this id`);
  return parsed.data;
};
