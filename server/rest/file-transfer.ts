import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { AppError } from "@/server/core/errors";

/** A body is bytes, whatever it calls itself. */
export const takeBodiesWhole = (files: FastifyInstance): void => {
  files.removeAllContentTypeParsers();
  files.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
};

export const bytesOf = (request: FastifyRequest): Uint8Array<ArrayBuffer> => {
  if (Buffer.isBuffer(request.body) && request.body.byteLength > 0) return new Uint8Array(request.body);
  throw new AppError("VALIDATION", "The file is empty", { reason: "file.empty" });
};

/** The name of a file as a browser sends it: percent-encoded, for headers are Latin-1. */
export const fileNameOf = (request: FastifyRequest): string => {
  const given = request.headers["x-file-name"];
  if (typeof given !== "string") return "The file";
  try {
    return (
      decodeURIComponent(given)
        .replace(/[\p{Cc}\p{Cf}]/gu, "")
        .slice(0, 255) || "The file"
    );
  } catch {
    return "The file";
  }
};

/** Nothing that came from outside is ever run or sniffed; RFC 6266 for the name. */
export const sendFile = (
  reply: FastifyReply,
  file: { bytes: Uint8Array | Iterable<string>; mediaType: string },
  disposition: string,
): FastifyReply =>
  reply
    .header("content-security-policy", "default-src 'none'; sandbox")
    .header("x-content-type-options", "nosniff")
    .header("content-disposition", disposition)
    .type(file.mediaType)
    .send(file.bytes instanceof Uint8Array ? Buffer.from(file.bytes) : Readable.from(file.bytes));

export const attachment = (fileName: string): string => {
  const plain = fileName.normalize("NFKD").replace(/[^\x20-\x7e]|["\\%;]/gu, "_");
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`;
};
