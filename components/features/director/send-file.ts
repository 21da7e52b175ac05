import type { TakenScenario } from "@/server/contracts/scenario-record";

/** A scenario file into this workspace; an error carries the server's own words. */
export const sendScenarioFile = async (ecosystemId: string, file: File): Promise<TakenScenario> => {
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

/** The last version that was saved, as a file of the browser's. */
export const downloadScenario = (scenarioId: string): void => {
  const link = document.createElement("a");
  link.href = `/api/v1/scenarios/${scenarioId}/file`;
  link.download = "";
  link.click();
};
