import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { limits } from "@/server/contracts/limits";
import type { CardFormat } from "@/server/contracts/card";
import type { Engine } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { exportCard, getAsset, importCard, setAvatar } from "@/server/services/character";
import { contextOf } from "./session-guard";

interface TimelineParams {
  timelineId: string;
}
interface CharacterParams extends TimelineParams {
  id: string;
}

const bytesOf = (request: FastifyRequest): Uint8Array<ArrayBuffer> => {
  if (Buffer.isBuffer(request.body) && request.body.byteLength > 0) return new Uint8Array(request.body);
  throw new AppError("VALIDATION", "The file is empty", { reason: "file.empty" });
};

/** The name of a file as a browser sends it: percent-encoded, for headers are Latin-1. */
const fileNameOf = (request: FastifyRequest): string => {
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
const sendFile = (reply: FastifyReply, file: { bytes: Uint8Array; mediaType: string }, disposition: string): FastifyReply =>
  reply
    .header("content-security-policy", "default-src 'none'; sandbox")
    .header("x-content-type-options", "nosniff")
    .header("content-disposition", disposition)
    .type(file.mediaType)
    .send(Buffer.from(file.bytes));

const attachment = (fileName: string): string => {
  const plain = fileName.normalize("NFKD").replace(/[^\x20-\x7e]|["\\%;]/gu, "_");
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`;
};

/** Bytes in and out: character cards and pictures. A body is taken whole, up to the limit of its kind, whatever it calls itself. */
export const registerCharacterFiles = (app: FastifyInstance, engine: Engine): void => {
  void app.register(async (files) => {
    files.removeAllContentTypeParsers();
    files.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));

    files.post<{ Params: TimelineParams }>("/timelines/:timelineId/cards", { bodyLimit: limits.cardFileBytes }, (request) =>
      importCard(contextOf(engine, request), {
        timelineId: request.params.timelineId,
        fileName: fileNameOf(request),
        bytes: bytesOf(request),
      }),
    );
    files.post<{ Params: CharacterParams }>("/timelines/:timelineId/characters/:id/avatar", { bodyLimit: limits.avatarBytes }, (request) =>
      setAvatar(contextOf(engine, request), {
        timelineId: request.params.timelineId,
        characterId: request.params.id,
        bytes: bytesOf(request),
      }),
    );
    files.delete<{ Params: CharacterParams }>("/timelines/:timelineId/characters/:id/avatar", (request) =>
      setAvatar(contextOf(engine, request), { timelineId: request.params.timelineId, characterId: request.params.id, bytes: null }),
    );
    files.get<{ Params: CharacterParams; Querystring: { format?: CardFormat } }>(
      "/timelines/:timelineId/characters/:id/card",
      async (request, reply) => {
        const { timelineId, id } = request.params;
        const card = await exportCard(contextOf(engine, request), { timelineId, characterId: id, format: request.query.format ?? "png" });
        return sendFile(reply, card, attachment(card.fileName));
      },
    );
    files.get<{ Params: { id: string } }>("/assets/:id", async (request, reply) => {
      const asset = await getAsset(contextOf(engine, request), { assetId: request.params.id });
      void reply.header("cache-control", "private, max-age=31536000, immutable");
      return sendFile(reply, asset, "inline");
    });
  });
};
