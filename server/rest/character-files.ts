import type { FastifyInstance } from "fastify";
import { limits } from "@/server/contracts/limits";
import type { CardFormat } from "@/server/contracts/card";
import type { Engine } from "@/server/core/context";
import { exportCard, getAsset, importCard, setAvatar } from "@/server/services/character";
import { attachment, bytesOf, fileNameOf, sendFile, takeBodiesWhole } from "./file-transfer";
import { contextOf } from "./session-guard";

interface TimelineParams {
  timelineId: string;
}
interface CharacterParams extends TimelineParams {
  id: string;
}

/** Bytes in and out: character cards and pictures. A body is taken whole, up to the limit of its kind, whatever it calls itself. */
export const registerCharacterFiles = (app: FastifyInstance, engine: Engine): void => {
  void app.register(async (files) => {
    takeBodiesWhole(files);

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
