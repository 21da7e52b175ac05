import type { FastifyPluginAsync } from "fastify";
import type { Engine } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { getMe } from "@/server/services/account";
import { registerCharacterFiles } from "./character-files";
import { registerScriptFiles } from "./script-files";
import { registerScenarioFiles } from "./scenario-files";
import { registerTieFiles } from "./tie-files";
import { contextOf } from "./session-guard";

/** `/api/v1`: REST where bytes travel, and for programs. The cookie is read and its origin checked before any of it runs. */
export const restRoutes =
  (engine: Engine): FastifyPluginAsync =>
  async (app) => {
    app.get("/me", (request) => getMe(contextOf(engine, request), undefined));
    registerCharacterFiles(app, engine);
    registerScriptFiles(app, engine);
    registerTieFiles(app, engine);
    registerScenarioFiles(app, engine);
    app.all("/*", () => {
      throw new AppError("NOT_FOUND", "There is nothing at this address", { reason: "route.not_found" });
    });
  };
