import { wireErrorSchema } from "@/server/contracts/errors";
import { describeError } from "./app-error";
import { patientFetch } from "./patience";

export const fetchFile = patientFetch("download");
export const sendFile = patientFetch("upload");

/** The answer to a request for or with a file. Throws a sentence for a person. */
export async function answerOf(request: Promise<Response>, otherwise: string): Promise<Response> {
  const answer = await request.catch((error: unknown) => {
    throw new Error(describeError(error), { cause: error });
  });
  if (answer.ok) return answer;
  const problem = wireErrorSchema.safeParse(await answer.json().catch(() => null));
  throw new Error(problem.success ? problem.data.message : answer.status === 413 ? "The file is larger than the server takes" : otherwise);
}

/** Gives the browser a file to keep. */
export function handOver(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

const nameIn = (disposition: string | null): string | null => {
  const encoded = /filename\*=UTF-8''([^;]+)/u.exec(disposition ?? "")?.[1];
  return encoded ? decodeURIComponent(encoded) : null;
};

/** Hands a fetched file on under the name that the server gave it; gives back the name. */
export async function keepFile(answer: Response, otherwise: string): Promise<string> {
  const name = nameIn(answer.headers.get("content-disposition")) ?? otherwise;
  handOver(await answer.blob(), name);
  return name;
}

/** Headers of a body that is a file. */
export const headersOf = (name: string): Record<string, string> => ({
  "content-type": "application/octet-stream",
  "x-file-name": encodeURIComponent(name),
});
