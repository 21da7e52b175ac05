import type { FastifyInstance, FastifyRequest } from "fastify";
import { scriptLimits, type ScriptFormat, type ScriptInclude, type ScriptLayout, type ScriptRange } from "@/server/contracts/script";
import type { Engine } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { exportScript, importScript, inspectScript } from "@/server/services/script";
import { attachment, bytesOf, fileNameOf, sendFile, takeBodiesWhole } from "./file-transfer";
import { contextOf } from "./session-guard";

interface Params {
  timelineId: string;
}
interface Wanted extends Partial<Record<keyof ScriptInclude, string>> {
  format?: string;
  layout?: string;
  scene?: string;
  fromTurn?: string;
  toTurn?: string;
  fromSeq?: string;
  toSeq?: string;
  ids?: string;
}

const toNumber = (text: string | undefined, otherwise: number): number => (text === undefined ? otherwise : Number(text));

/** `scene=` (with `fromTurn`, `toTurn`), `fromSeq=` and `toSeq=`, or `ids=` with commas; with none of them the whole branch. */
const toRange = ({ scene, fromTurn, toTurn, fromSeq, toSeq, ids }: Wanted): ScriptRange => {
  if (scene !== undefined)
    return {
      kind: "scene",
      sceneId: scene,
      ...(fromTurn !== undefined && { fromTurn: Number(fromTurn) }),
      ...(toTurn !== undefined && { toTurn: Number(toTurn) }),
    };
  if (ids !== undefined) return { kind: "lines", ids: ids.split(",") };
  if (fromSeq === undefined && toSeq === undefined) return { kind: "branch" };
  return { kind: "stretch", fromSeq: toNumber(fromSeq, 1), toSeq: toNumber(toSeq, 2_147_483_647) };
};

const toInclude = ({ emotions, directions, rejected }: Wanted): Partial<ScriptInclude> => ({
  ...(emotions !== undefined && { emotions: emotions === "true" }),
  ...(directions !== undefined && { directions: directions === "true" }),
  ...(rejected !== undefined && { rejected: rejected === "true" }),
});

const toExport = ({ timelineId }: Params, query: Wanted, ids?: string[]) => ({
  timelineId,
  format: (query.format ?? "markdown") as ScriptFormat,
  layout: (query.layout ?? "script") as ScriptLayout,
  include: toInclude(query),
  range: ids === undefined ? toRange(query) : { kind: "lines" as const, ids },
});

/** `who=`: JSON of ids of the file to ids of the cast. */
const toWho = (text: string | undefined): Record<string, string> => {
  if (text === undefined) return {};
  try {
    return JSON.parse(text) as Record<string, string>;
  } catch {
    throw new AppError("VALIDATION", "Who is who is not readable", { reason: "script.who" });
  }
};

/** Scripts out, in the formats that writers use, and our own back in. */
export const registerScriptFiles = (app: FastifyInstance, engine: Engine): void => {
  app.get<{ Params: Params; Querystring: Wanted }>("/timelines/:timelineId/script", async (request, reply) => {
    const file = await exportScript(contextOf(engine, request), toExport(request.params, request.query));
    return sendFile(reply, { bytes: file.parts, mediaType: file.mediaType }, attachment(file.fileName));
  });
  /** The same with lines one by one, of which an address does not hold many: `{ "ids": ["…"] }`. */
  app.post<{ Params: Params; Querystring: Wanted; Body: { ids: string[] } | null }>(
    "/timelines/:timelineId/script",
    async (request, reply) => {
      const file = await exportScript(contextOf(engine, request), toExport(request.params, request.query, request.body?.ids));
      return sendFile(reply, { bytes: file.parts, mediaType: file.mediaType }, attachment(file.fileName));
    },
  );
  void app.register(async (files) => {
    takeBodiesWhole(files);
    const fileOf = (request: FastifyRequest<{ Params: Params; Querystring: { who?: string } }>) => ({
      timelineId: request.params.timelineId,
      fileName: fileNameOf(request),
      bytes: bytesOf(request),
      who: toWho(request.query.who),
    });
    const options = { bodyLimit: scriptLimits.importBytes };
    files.post<{ Params: Params; Querystring: { who?: string } }>("/timelines/:timelineId/script/inspect", options, (request) =>
      inspectScript(contextOf(engine, request), fileOf(request)),
    );
    files.post<{ Params: Params; Querystring: { who?: string } }>("/timelines/:timelineId/script/import", options, (request) =>
      importScript(contextOf(engine, request), fileOf(request)),
    );
  });
};
