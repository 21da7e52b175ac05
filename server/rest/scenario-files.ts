import type { FastifyInstance } from "fastify";
import { scenarioLimits } from "@/server/contracts/scenario-record";
import type { Engine } from "@/server/core/context";
import { once } from "@/server/core/once";
import { exportScenario, exportShared, importScenario } from "@/server/services/scenario";
import { attachment, bytesOf, fileNameOf, sendFile, takeBodiesWhole } from "./file-transfer";
import { contextOf } from "./session-guard";

/** Scenarios in and out, and out by a link. */
export const registerScenarioFiles = (app: FastifyInstance, engine: Engine): void => {
  app.get<{ Params: { scenarioId: string }; Querystring: { version?: string } }>("/scenarios/:scenarioId/file", async (request, reply) => {
    const { version } = request.query;
    const file = await exportScenario(contextOf(engine, request), {
      scenarioId: request.params.scenarioId,
      ...(version !== undefined && { version: Number(version) }),
    });
    return sendFile(reply, file, attachment(file.fileName));
  });
  app.get<{ Params: { token: string } }>("/shared-scenarios/:token/file", async (request, reply) => {
    const file = await exportShared(contextOf(engine, request), { token: request.params.token });
    return sendFile(reply, file, attachment(file.fileName));
  });
  void app.register(async (files) => {
    takeBodiesWhole(files);
    files.post<{ Params: { ecosystemId: string } }>(
      "/ecosystems/:ecosystemId/scenarios/import",
      { bodyLimit: scenarioLimits.bytes },
      (request) => {
        const ctx = contextOf(engine, request);
        const file = { ecosystemId: request.params.ecosystemId, fileName: fileNameOf(request), bytes: bytesOf(request) };
        return once(ctx, importScenario.verb, () => importScenario(ctx, file));
      },
    );
  });
};
