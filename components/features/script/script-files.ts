import type { ImportedScript, ScriptInspection } from "@/server/contracts/script";
import { answerOf, fetchFile, headersOf, keepFile, sendFile } from "@/components/lib/files";

/** A script as it is asked for; of lines one by one their ids go along as a body. */
export interface AskedScript {
  query: URLSearchParams;
  ids: readonly string[] | null;
}

const fetchScript = (timelineId: string, { query, ids }: AskedScript): Promise<Response> => {
  const body = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ ids }) };
  return answerOf(
    fetchFile(`/api/v1/timelines/${timelineId}/script?${query}`, ids === null ? undefined : body),
    "The script could not be written",
  );
};

/** Fetches a script and hands it to the browser to keep; gives back what it is called. */
export const downloadScript = async (timelineId: string, asked: AskedScript): Promise<string> =>
  keepFile(await fetchScript(timelineId, asked), "script");

/** Who of a file is who of the cast, where a person has said so: ids of the file to ids of the cast. */
export type SaidWho = Readonly<Record<string, string>>;

const postScript = (timelineId: string, what: "inspect" | "import", file: File, who: SaidWho, commandId?: string): Promise<Response> => {
  const query = new URLSearchParams({ who: JSON.stringify(who) });
  const headers = { ...headersOf(file.name), ...(commandId && { "idempotency-key": commandId }) };
  return sendFile(`/api/v1/timelines/${timelineId}/script/${what}?${query}`, { method: "POST", headers, body: file });
};

/** What a file would bring in; nothing is written. */
export const readScriptFile = async (timelineId: string, file: File, who: SaidWho): Promise<ScriptInspection> =>
  (await (await answerOf(postScript(timelineId, "inspect", file, who), "The file could not be read")).json()) as ScriptInspection;

/** Brings its scenes in, all or none; the same `commandId` brings them in once. */
export const bringScriptIn = async (timelineId: string, file: File, who: SaidWho, commandId: string): Promise<ImportedScript> =>
  (await (
    await answerOf(postScript(timelineId, "import", file, who, commandId), "The scenes could not be brought in")
  ).json()) as ImportedScript;

/** What is between the tags of the body: a page's own style would be measured by the policy of the page that copies it. */
const insideOf = (html: string): string => html.replace(/^[^]*<body>|<\/body>[^]*$/gu, "").trim();

/**
 * Puts a script on the clipboard, in as many kinds as are given: whoever pastes takes the one it can. The words are promised before they
 * are there, for a browser lets a page write only right after a click.
 */
export const copyScript = async (timelineId: string, kinds: Readonly<Record<string, AskedScript>>): Promise<void> => {
  if (!("clipboard" in navigator) || typeof ClipboardItem === "undefined")
    throw new Error("This browser does not let this page use the clipboard. Download it instead");
  const contents = Object.entries(kinds).map(([type, asked]) => {
    const words = fetchScript(timelineId, asked)
      .then((answer) => answer.text())
      .then((text) => new Blob([type === "text/html" ? insideOf(text) : text], { type }));
    return [type, words] as const;
  });
  const refusal = Promise.all(contents.map(([, words]) => words));
  try {
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(contents))]);
  } catch {
    // What the server said counts more than what the clipboard made of it.
    await refusal;
    throw new Error("The browser did not let this page write to the clipboard. Download it instead");
  }
};
