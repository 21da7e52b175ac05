import { parseArgs } from "node:util";
import type { Engine } from "@/server/core/context";
import { withEngine, type CliCommand } from "./cli-command";

const shownDifferences = 10;

interface Chosen {
  id: string;
  workspaceId: string;
}
type Print = (text: string) => void;

const rebuildProjections = async ({ chronicle }: Engine, chosen: readonly Chosen[], print: Print): Promise<number> => {
  let repaired = 0;
  for (const { id, workspaceId } of chosen) {
    const { events, differences } = await chronicle.rebuild(workspaceId, id);
    repaired += differences.length;
    print(`${id}  ${events} events, ${differences.length === 0 ? "as stored" : `${differences.length} differences repaired`}`);
    for (const difference of differences.slice(0, shownDifferences)) print(`  ${difference}`);
  }
  print(`${chosen.length} timelines rebuilt`);
  return repaired;
};

/** Empties the external graph of these timelines, and of all that it should not know, and fills it again. */
const rebuildGraph = async (
  projection: NonNullable<Engine["projection"]>,
  chosen: readonly Chosen[],
  known: ReadonlySet<string>,
  print: Print,
) => {
  const began = performance.now();
  const strangers = (await projection.cursors()).filter(({ timelineId }) => !known.has(timelineId));
  for (const { workspaceId, timelineId } of strangers) await projection.remove(workspaceId, timelineId);
  if (strangers.length > 0) print(`${strangers.length} timelines that are gone were taken out of the graph`);
  let events = 0;
  for (const { id, workspaceId } of chosen) {
    await projection.remove(workspaceId, id);
    const applied = await projection.catchUp(workspaceId, id);
    events += applied;
    print(`${id}  ${applied} events taken to the graph`);
  }
  print(`${chosen.length} graphs recreated from ${events} events in ${((performance.now() - began) / 1_000).toFixed(1)} s`);
};

export const rebuild: CliCommand = {
  npm: "npm run graph:rebuild",
  summary: "relations and all else that is folded, and the graph, from the chronicle again",
  help: `  Folds every timeline's chronicle from its first event, compares the outcome with what is stored, and replaces that.
  A difference is a defect: the command names it, repairs it, and exits with 1.
  Where NEO4J_URI is set, the graph in Neo4j is then wiped and recreated.
  --graph           the graph in Neo4j alone
  --timeline <id>   only this one`,
  run: async (args, print) => {
    const { values } = parseArgs({ args, options: { timeline: { type: "string" }, graph: { type: "boolean" } } });
    return withEngine(async (engine) => {
      const { projection } = engine;
      if (values.graph && !projection) {
        print("There is no graph to recreate: NEO4J_URI is not set, and the graph in the process is made from the chronicle at each start");
        return 1;
      }
      const all = await engine.db.system((sql) =>
        sql.query<Chosen>(`select "id", "workspaceId" from "Timeline" order by "createdAt", "id"`),
      );
      const chosen = all.filter(({ id }) => values.timeline === undefined || id === values.timeline);
      if (values.timeline !== undefined && chosen.length === 0) {
        print(`There is no timeline ${values.timeline}`);
        return 1;
      }
      const repaired = values.graph ? 0 : await rebuildProjections(engine, chosen, print);
      if (projection) await rebuildGraph(projection, chosen, new Set(all.map(({ id }) => id)), print);
      return repaired === 0 ? 0 : 1;
    });
  },
};
