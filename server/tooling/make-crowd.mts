// A cast of thousands in the demo account's workspace, to look at the pages with: made people in circles, no story.
import { parseArgs } from "node:util";
import type { CastFile } from "@/server/contracts/cast-file";
import { castFileSchema } from "@/server/contracts/cast-file";
import { limits } from "@/server/contracts/limits";
import { isAppError } from "@/server/core/errors";
import { withEngine } from "@/server/entrypoints/cli-command";
import { createJobContext } from "@/server/runtime/create-context";
import { demoCredentials, ensureDemoAccount } from "@/server/services/account";
import { createEcosystem } from "@/server/services/ecosystem";
import { positive } from "./figures.mts";
import { makeGraph } from "./made-graph.mts";
import { say, seconds } from "./terminal.mts";

const USAGE = `
npm run make:crowd [-- --people 2000 --ties 10000]
  Brings a made cast of so many people with so many directed ties on a stage of the demo account, in the data folder of DATA_DIR or
  the database of DATABASE_URL, that no server is using. It is brought in as any cast is, event by event.`;

const { values } = parseArgs({
  options: {
    people: { type: "string", default: "2000" },
    ties: { type: "string", default: "10000" },
    help: { type: "boolean", short: "h", default: false },
  },
});
if (values.help) {
  say(USAGE.trim());
  process.exit(0);
}
const size = { people: positive("people", values.people), ties: positive("ties", values.ties) };
if (size.people < 2 || size.people > limits.charactersPerEcosystem || size.ties > size.people * 20) {
  say(`A cast has 2 to ${limits.charactersPerEcosystem} people, and at most twenty ties for each`);
  process.exit(1);
}

const given = "Ada Bram Clara Dirk Edith Felix Greta Hugo Ines Jonas Kitty Leo Maud Nils Odette Percy Rosa Silas Thea Vera".split(" ");
const family = "Ashby Barrow Crane Dunmore Ellery Farrow Garland Hawtrey Ivory Jessop Kendrick Lomax Marlow Norwood Orchard".split(" ");
/** 20 × 15 names, and a number from the second round on. */
const nameOf = (i: number): string => {
  const round = Math.floor(i / (given.length * family.length));
  return `${given[i % given.length]} ${family[Math.floor(i / given.length) % family.length]}${round > 0 ? ` ${round + 1}` : ""}`;
};

/** Of a cast file. */
const mostPlaces = 60;

function castOf({ people, ties }: typeof size): CastFile {
  const { circleOf, circles, ties: made, random } = makeGraph({ people, ties });
  const traits = () => ({
    openness: random(),
    conscientiousness: random(),
    extraversion: random(),
    agreeableness: random(),
    neuroticism: random(),
  });
  return castFileSchema.parse({
    format: "dramatis.cast",
    version: 1,
    slug: `crowd-${people}`,
    title: `A crowd of ${people.toLocaleString("en-GB")}`,
    author: "nobody",
    source: "Made by a rule, to look at the pages with.",
    era: "contemporary",
    premise: "Many people who know one another by chance.",
    startsAt: "2026-01-01T09:00",
    places: circles.slice(0, mostPlaces).map((_, circle) => ({ key: `circle-${circle}`, name: `Quarter ${circle + 1}`, description: "" })),
    openings: [],
    characters: circleOf.map((circle, i) => ({
      key: `p${i}`,
      name: nameOf(i),
      homeKey: `circle-${circle % mostPlaces}`,
      goals: [],
      bigFive: traits(),
    })),
    relationships: made.map(({ from, to, kind, strength }) => ({
      from: `p${from}`,
      to: `p${to}`,
      kind,
      strength,
      trust: Math.round((0.5 + strength / 2.2) * 100) / 100,
      familiarity: Math.round(random() * 100) / 100,
      evidence: "",
    })),
  });
}

const bring = withEngine(async (engine) => {
  const demo = await ensureDemoAccount(engine);
  const cast = castOf(size);
  const started = performance.now();
  const { id } = await createEcosystem(createJobContext({ ...engine, casts: [cast] }, "crowd", demo.workspaceId), { castSlug: cast.slug });
  say(`${cast.title} with ${size.ties.toLocaleString("en-GB")} ties is on stage after ${seconds(performance.now() - started)}`);
  say(`/${id}/map, for ${demoCredentials.email}`);
});
await bring.catch((error: unknown) => {
  if (!isAppError(error)) throw error;
  say(error.message);
  process.exit(1);
});
