import type { Scenario } from "@/server/contracts/scenario";
import { toScenarioFile } from "@/server/contracts/scenario-file";
import { scenarioLimits, type TakenScenario } from "@/server/contracts/scenario-record";
import { describeError } from "@/components/lib/app-error";
import { createCommandIds } from "@/components/lib/command-ids";
import { sendFile } from "@/components/lib/files";

interface Refusal {
  message?: string;
  details?: { field: string; message: string }[] | null;
}
const faultsSaid = 5;
/** Everything that is wrong with a file, as far as it fits into a notice. */
const faultWords = (name: string, { message, details }: Refusal): string => {
  if (!Array.isArray(details) || details.length < 2) return message ?? "The file was refused";
  const said = details.slice(0, faultsSaid).map((fault) => `${fault.field}: ${fault.message}`);
  const more = details.length - said.length;
  return `${name}: ${said.join("; ")}${more > 0 ? `; and ${more} more` : ""}`;
};

const ids = createCommandIds();
/** A scenario file into this workspace; an error carries the server's own words. */
export const sendScenarioFile = async (ecosystemId: string, file: File): Promise<TakenScenario> => {
  if (file.size > scenarioLimits.bytes) throw new Error(`${file.name} is larger than ${scenarioLimits.bytes / 1e6} MB: it is no scenario`);
  const what = [ecosystemId, file.name, file.size, file.lastModified].join(" ");
  const commandId = ids.idOf(what);
  const answer = await sendFile(`/api/v1/ecosystems/${ecosystemId}/scenarios/import`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-file-name": encodeURIComponent(file.name), "idempotency-key": commandId },
    body: file,
  }).catch((error: unknown) => {
    ids.unanswered(what, commandId);
    throw new Error(describeError(error), { cause: error });
  });
  ids.answered(what);
  const body = (await answer.json().catch(() => ({}))) as TakenScenario | Refusal;
  if (answer.ok) return body as TakenScenario;
  throw new Error(faultWords(file.name, body as Refusal));
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
