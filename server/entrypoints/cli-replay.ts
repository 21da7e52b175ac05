import { parseArgs } from "node:util";
import { replayTimeline } from "@/server/services/cast";
import { withEngine, type CliCommand } from "./cli-command";

const DIVERGED = 2;

export const replay: CliCommand = {
  npm: "npm run replay",
  summary: "a timeline played again from its inputs, and compared",
  help: `  Plays a timeline again, and compares every recorded act, the means of each tick and the digests. Changes nothing.
  Exit code 0 when all is as recorded, 2 at the first difference, 1 for bad input.
  --timeline <id>   which one`,
  run: async (args, print) => {
    const { values } = parseArgs({ args, options: { timeline: { type: "string" } } });
    const timelineId = values.timeline ?? "";
    return withEngine(async (engine) => {
      const [found] = await engine.db.system((sql) =>
        sql.query<{ workspaceId: string }>(`select "workspaceId" from "Timeline" where "id"::text = $1`, [timelineId]),
      );
      if (!found) {
        print(timelineId === "" ? "Give --timeline <id>" : `There is no timeline ${timelineId}`);
        return 1;
      }
      const { inputs, acts, digests, tick, divergence } = await replayTimeline(
        { ...engine, workspaceId: found.workspaceId },
        timelineId,
        (at) => void process.stderr.write(`tick ${at}\n`),
      );
      if (divergence) {
        print(`Diverged at tick ${divergence.tick}, event ${divergence.seq}: ${divergence.what}`);
        return DIVERGED;
      }
      print(`Replayed ${inputs} inputs to tick ${tick}: ${acts} acts and ${digests} digests as recorded`);
      return 0;
    });
  },
};
