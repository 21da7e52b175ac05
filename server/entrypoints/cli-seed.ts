import { parseArgs } from "node:util";
import { createJobContext } from "@/server/runtime/create-context";
import { demoCredentials, ensureDemoAccount } from "@/server/services/account";
import { createEcosystem, listCasts, listEcosystems } from "@/server/services/ecosystem";
import { withEngine, type CliCommand } from "./cli-command";

const help = `  Makes the demo account, and brings a demo cast into its workspace unless it has been brought there before.
  --cast <slug>      which cast; may be given several times; by default the first
  --opening <key>    the moment of its story at which the clock begins
  --again            one more ecosystem, even if the cast is there
  --list             names the casts and their openings, and changes nothing`;

export const seed: CliCommand = {
  npm: "npm run seed",
  summary: "the demo account and a living cast",
  help,
  run: async (args, print) => {
    const { values } = parseArgs({
      args,
      options: {
        cast: { type: "string", multiple: true },
        opening: { type: "string" },
        again: { type: "boolean", default: false },
        list: { type: "boolean", default: false },
      },
    });
    return withEngine(async (engine) => {
      const casts = await listCasts(createJobContext(engine, "seed", ""), {});
      if (values.list) {
        for (const { slug, title, author, characters, openings } of casts) {
          print(`${slug.padEnd(24)}${title}, after ${author}; ${characters.length} characters`);
          for (const { key, title: moment } of openings) print(`  --opening ${key.padEnd(20)} ${moment}`);
        }
        return 0;
      }
      const demo = await ensureDemoAccount(engine);
      const ctx = createJobContext(engine, "seed", demo.workspaceId);
      print(`${demo.created ? "made" : "found"} the demo account ${demoCredentials.email}, password ${demoCredentials.password}`);
      const present = new Set((await listEcosystems(ctx, {})).map(({ castSlug }) => castSlug));
      for (const slug of values.cast ?? casts.slice(0, 1).map((cast) => cast.slug)) {
        if (present.has(slug) && !values.again) {
          print(`${slug} is there already`);
          continue;
        }
        const { id } = await createEcosystem(ctx, { castSlug: slug, openingKey: values.opening ?? null });
        print(`${slug} is on stage as ecosystem ${id}`);
      }
      return 0;
    });
  },
};
