import type { FastifyInstance } from "fastify";
import { tieFileLimits, type TieFileFormat } from "@/server/contracts/tie-file";
import type { Engine } from "@/server/core/context";
import { exportTies, importTies, inspectImport } from "@/server/services/tie";
import { attachment, bytesOf, fileNameOf, sendFile, takeBodiesWhole } from "./file-transfer";
import { contextOf } from "./session-guard";

interface Params {
  timelineId: string;
}
interface Wanted {
  format?: string;
  atSeq?: string;
  whole?: string;
  bom?: string;
}
type Drawn = Record<string, { x: number; y: number; size?: number }>;

const toExport = ({ timelineId }: Params, { format = "json", atSeq, whole, bom }: Wanted, drawn: Drawn = {}) => ({
  timelineId,
  format: format as TieFileFormat,
  ...(atSeq !== undefined && { atSeq: Number(atSeq) }),
  whole: whole === "true",
  bom: bom === "true",
  drawn,
});

/** Relationships in and out. What is written is sent while it is written; a body is taken whole. */
export const registerTieFiles = (app: FastifyInstance, engine: Engine): void => {
  app.get<{ Params: Params; Querystring: Wanted }>("/timelines/:timelineId/ties", async (request, reply) => {
    const file = await exportTies(contextOf(engine, request), toExport(request.params, request.query));
    return sendFile(reply, { bytes: file.parts, mediaType: file.mediaType }, attachment(file.fileName));
  });
  /** The same with where everybody is drawn, by id: `{ "drawn": { "<id>": { "x": 1, "y": 2 } } }`. */
  app.post<{ Params: Params; Querystring: Wanted; Body: { drawn?: Drawn } | null }>(
    "/timelines/:timelineId/ties",
    async (request, reply) => {
      const file = await exportTies(contextOf(engine, request), toExport(request.params, request.query, request.body?.drawn));
      return sendFile(reply, { bytes: file.parts, mediaType: file.mediaType }, attachment(file.fileName));
    },
  );
  void app.register(async (files) => {
    takeBodiesWhole(files);
    files.post<{ Params: Params }>("/timelines/:timelineId/ties/inspect", { bodyLimit: tieFileLimits.bytes }, (request) =>
      inspectImport(contextOf(engine, request), {
        timelineId: request.params.timelineId,
        fileName: fileNameOf(request),
        bytes: bytesOf(request),
      }),
    );
    files.post<{ Params: Params; Querystring: { reason?: string } }>(
      "/timelines/:timelineId/ties/import",
      { bodyLimit: tieFileLimits.bytes },
      (request) =>
        importTies(contextOf(engine, request), {
          timelineId: request.params.timelineId,
          fileName: fileNameOf(request),
          bytes: bytesOf(request),
          reason: request.query.reason ?? "",
        }),
    );
  });
};
