import { wireErrorSchema } from "@/server/contracts/errors";

/** Throws a sentence for a person. */
const fetchScript = async (timelineId: string, query: URLSearchParams): Promise<Response> => {
  const answer = await fetch(`/api/v1/timelines/${timelineId}/script?${query}`).catch(() => null);
  if (!answer) throw new Error("The server cannot be reached just now");
  if (answer.ok) return answer;
  const problem = wireErrorSchema.safeParse(await answer.json().catch(() => null));
  throw new Error(problem.success ? problem.data.message : "The script could not be written");
};

const nameIn = (disposition: string | null): string | null => {
  const encoded = /filename\*=UTF-8''([^;]+)/u.exec(disposition ?? "")?.[1];
  return encoded ? decodeURIComponent(encoded) : null;
};

/** Fetches a script and hands it to the browser to keep; gives back what it is called. */
export const downloadScript = async (timelineId: string, query: URLSearchParams): Promise<string> => {
  const answer = await fetchScript(timelineId, query);
  const name = nameIn(answer.headers.get("content-disposition")) ?? "script";
  const url = URL.createObjectURL(await answer.blob());
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
  return name;
};

/** What is between the tags of the body: a page's own style would be measured by the policy of the page that copies it. */
const insideOf = (html: string): string => html.replace(/^[^]*<body>|<\/body>[^]*$/gu, "").trim();

/**
 * Puts a script on the clipboard, in as many kinds as are given: whoever pastes takes the one it can. The words are promised before they
 * are there, for a browser lets a page write only right after a click.
 */
export const copyScript = async (timelineId: string, kinds: Readonly<Record<string, URLSearchParams>>): Promise<void> => {
  if (!("clipboard" in navigator) || typeof ClipboardItem === "undefined")
    throw new Error("This browser does not let this page use the clipboard. Download it instead");
  const contents = Object.entries(kinds).map(([type, query]) => {
    const words = fetchScript(timelineId, query)
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
