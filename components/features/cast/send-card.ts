import { z } from "zod";
import { wireErrorSchema } from "@/server/contracts/errors";
import { waitFor } from "@/components/lib/patience";

const importedSchema = z.object({ characterId: z.string(), name: z.string(), warnings: z.array(z.string()) });

export type CardAnswer =
  | ({ ok: true } & z.infer<typeof importedSchema>)
  /** `mayPass`: the file was not looked at, so the same may succeed later. */
  | { ok: false; message: string; reason: string | null; mayPass: boolean };

const passing = new Set(["UNAVAILABLE", "RATE_LIMITED", "INTERNAL", "UPSTREAM"]);

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** What the server said about one card. */
export const readCardAnswer = (status: number, body: string): CardAnswer => {
  const json = parseJson(body);
  if (status >= 200 && status < 300) {
    const imported = importedSchema.safeParse(json);
    if (imported.success) return { ok: true, ...imported.data };
  }
  if (status === 413) return { ok: false, message: "The file is larger than the server takes.", reason: "card.too_large", mayPass: false };
  const problem = wireErrorSchema.safeParse(json);
  if (!problem.success)
    return { ok: false, message: "The server cannot be reached just now. The file was not taken in.", reason: null, mayPass: true };
  const { code, message, reason = null } = problem.data;
  return { ok: false, message, reason, mayPass: passing.has(code) };
};

interface Delivery {
  timelineId: string;
  file: File;
  /** The same for every try of one file, so that it comes in once. */
  commandId: string;
  onProgress: (share: number) => void;
}

/** Sends one file as it is. Never throws. XMLHttpRequest, because fetch does not tell how much has gone up. */
export const sendCard = ({ timelineId, file, commandId, onProgress }: Delivery): Promise<CardAnswer> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/v1/timelines/${timelineId}/cards`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader("x-file-name", encodeURIComponent(file.name));
    request.setRequestHeader("idempotency-key", commandId);
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    const stop = waitFor("upload", ({ message }) => {
      resolve({ ok: false, message, reason: null, mayPass: true });
      request.abort();
    });
    request.onloadend = () => {
      stop();
      resolve(readCardAnswer(request.status, request.responseText));
    };
    request.send(file);
  });
