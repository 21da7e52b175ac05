import { parseArgs } from "node:util";
import { withEngine, type CliCommand } from "./cli-command";

const shownDifferences = 10;

export const rebuild: CliCommand = {
  npm: "npm run graph:rebuild",
  summary: "relations and all else that is folded, from the chronicle again",
  help: `  Folds every timeline's chronicle from its first event, compares the outcome with what is stored, and replaces that.
  A difference is a defect: the command names it, repairs it, and exits with 1.
  --timeline <id>   only this one`,
  run: async (args, print) => {
    const { values } = parseArgs({ args, options: { timeline: { type: "string" } } });
    return withEngine(async ({ db, chronicle }) => {
      const all = await db.system((sql) =>
        sql.query<{ id: string; workspaceId: string }>(`select "id", "workspaceId" from "Timeline" order by "createdAt", "id"`),
      );
      const chosen = all.filter(({ id }) => values.timeline === undefined || id === values.timeline);
      if (values.timeline !== undefined && chosen.length === 0) {
        print(`There is no timeline ${values.timeline}`);
        return 1;
      }
      let repaired = 0;
      for (const { id, workspaceId } of chosen) {
        const { events, differences } = await chronicle.rebuild(workspaceId, id);
        repaired += differences.length;
        print(`${id}  ${events} events, ${differences.length === 0 ? "as stored" : `${differences.length} differences repaired`}`);
        for (const difference of differences.slice(0, shownDifferences)) print(`  ${difference}`);
      }
      print(`${chosen.length} timelines rebuilt`);
      return repaired === 0 ? 0 : 1;
    });
  },
};
