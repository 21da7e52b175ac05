import type { Scenario } from "@/server/contracts/scenario";
import { toScenarioFile } from "@/server/contracts/scenario-file";
import { scenarioLimits, type TakenScenario } from "@/server/contracts/scenario-record";

/** A scenario file into this workspace; an error carries the server's own words. */
export const sendScenarioFile = async (ecosystemId: string, file: File): Promise<TakenScenario> => {
  if (file.size > scenarioLimits.bytes) throw new Error(`${file.name} is larger than ${scenarioLimits.bytes / 1e6} MB: it is no scenario`);
  const answer = await fetch(`/api/v1/ecosystems/${ecosystemId}/scenarios/import`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-file-name": encodeURIComponent(file.name) },
    body: file,
  }).catch(() => null);
  if (!answer) throw new Error("The server cannot be reached just now");
  const body = (await answer.json()) as TakenScenario | { detail?: string; title?: string; message?: string };
  if (answer.ok) return body as TakenScenario;
  const { detail, message, title } = body as { detail?: string; title?: string; message?: string };
  throw new Error(detail ?? message ?? title ?? "The file was refused");
};

/** What stands on the page, saved or not, as a file of the browser's: it needs no server. */
export const downloadScenario = (scenario: Scenario, cast: readonly { id: string; name: string }[]): void => {
  const { text, fileName } = toScenarioFile(scenario, cast, new Date());
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = fileName;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
