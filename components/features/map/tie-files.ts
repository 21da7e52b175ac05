import type { FoundTie, ImportedTies, TieFileFormat, TiePreview } from "@/server/contracts/tie-file";
import { answerOf, fetchFile, headersOf, keepFile, sendFile } from "@/components/lib/files";
import { fileOfTies } from "./prepare/chosen-ties";

export interface TieDownload {
  id: string;
  format: TieFileFormat;
  /** Every change up to the moment, not the moment alone. */
  whole: boolean;
  label: string;
  hint: string;
}

export const tieDownloads: readonly TieDownload[] = [
  { id: "gexf-whole", format: "gexf", whole: true, label: "GEXF, the whole history", hint: "For Gephi: every change with its time" },
  { id: "gexf", format: "gexf", whole: false, label: "GEXF, this moment", hint: "For Gephi, with colours" },
  { id: "graphml", format: "graphml", whole: false, label: "GraphML", hint: "For yEd, Cytoscape, networkx" },
  { id: "csv-edges", format: "csv-edges", whole: false, label: "CSV of relationships", hint: "A row for each direction" },
  { id: "csv-nodes", format: "csv-nodes", whole: false, label: "CSV of characters", hint: "A row for each person" },
  { id: "json", format: "json", whole: true, label: "JSON, the whole history", hint: "Everything, to come back with" },
];

/** Fetches the relationships as a file and hands it to the browser. */
export async function downloadTies(timelineId: string, atSeq: number | null, { format, whole }: TieDownload): Promise<void> {
  const query = new URLSearchParams({ format, whole: String(whole), ...(atSeq !== null && { atSeq: String(atSeq) }) });
  const answer = await answerOf(fetchFile(`/api/v1/timelines/${timelineId}/ties?${query}`), "The file could not be written");
  await keepFile(answer, `relationships.${format}`);
}

/** What a file would do; nothing is written. */
export async function inspectTies(timelineId: string, file: File): Promise<TiePreview> {
  const request = sendFile(`/api/v1/timelines/${timelineId}/ties/inspect`, { method: "POST", headers: headersOf(file.name), body: file });
  return (await (await answerOf(request, "The file could not be read")).json()) as TiePreview;
}

interface Chosen {
  timelineId: string;
  fileName: string;
  ties: readonly FoundTie[];
  reason: string;
  /** The same for every try, so that it comes in once. */
  commandId: string;
}

/** Writes the chosen ones, all or none, each with the reason of its line or the one given for all. */
export async function importTies({ timelineId, fileName, ties, reason, commandId }: Chosen): Promise<ImportedTies> {
  const query = new URLSearchParams({ reason });
  const request = sendFile(`/api/v1/timelines/${timelineId}/ties/import?${query}`, {
    method: "POST",
    headers: { ...headersOf(`${fileName.replace(/\.\w+$/u, "")}.json`), "idempotency-key": commandId },
    body: fileOfTies(ties),
  });
  return (await (await answerOf(request, "The relationships could not be taken in")).json()) as ImportedTies;
}
