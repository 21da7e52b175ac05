// What really runs on each side of the bridge. esbuild erases types and follows every import, so this sees what a rule about single
// imports cannot: a page that pulls the engine in through three harmless-looking files.
import { build, type Metafile } from "esbuild";
import { unresolved } from "./build.mts";
import { root } from "./child.mts";
import { listFiles } from "./list-files.mts";
import { say } from "./terminal.mts";

const reached = async (entryPoints: string[]): Promise<Metafile> => {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints,
    bundle: true,
    write: false,
    metafile: true,
    packages: "external",
    platform: "node",
    format: "esm",
    outdir: "unused",
    jsx: "automatic",
    loader: { ".css": "empty", ".svg": "empty", ".woff2": "empty" },
    logLevel: "silent",
  });
  return metafile;
};

interface Forbidden {
  files: RegExp;
  packages: RegExp;
}
const trespasses = ({ inputs }: Metafile, side: string, { files, packages }: Forbidden): string[] =>
  Object.entries(inputs).flatMap(([file, { imports }]) => [
    ...(files.test(file) ? [`${side} reaches ${file}`] : []),
    ...imports.filter((one) => one.external && packages.test(one.path)).map((one) => `${side}: ${file} imports ${one.path}`),
  ]);

const PAGE = /^app\/(?:.+\/)?(page|layout|route|error|global-error|not-found|loading|template|default)\.tsx?$/;
const inPages: Forbidden = {
  files: /^server\/(stores|services|ai|simulation|runtime|trpc|rest|realtime|jobs|agent-tools|entrypoints|web)\//,
  packages: /^(@prisma|@electric-sql|pglite-prisma-adapter|pg|ioredis|neo4j-driver|socket\.io|fastify|@fastify)(\/|$)/,
};
const HOST = ["server/entrypoints/main.ts", "server/entrypoints/cli.ts"];
const inHost: Forbidden = {
  files: /^(app|components)\//,
  packages: /^(server-only|react|react-dom|next)(\/.+)$|^(server-only|react|react-dom)$|^next-auth($|\/(?!jwt))/,
};

const problemsOf = async (pages: string[]): Promise<string[]> => {
  try {
    const [next, host] = [await reached(pages), await reached(HOST)];
    return [
      ...trespasses(next, "Next's bundle", inPages),
      ...trespasses(host, "The host", inHost),
      ...unresolved(next),
      ...unresolved(host),
    ];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
};

export const main = async (): Promise<number> => {
  const files = listFiles();
  const pages = files.filter((file) => PAGE.test(file));
  const missing = [...(pages.length === 0 ? ["pages in app/"] : []), ...HOST.filter((file) => !files.includes(file))];
  if (missing.length > 0) {
    say(`bundles: nothing was proven, for there is no ${missing.join(", no ")}`);
    return 1;
  }
  const problems = await problemsOf(pages);
  for (const problem of problems) say(problem);
  say(problems.length === 0 ? `bundles: ${pages.length} pages without the engine` : `bundles: ${problems.length} problems`);
  return problems.length === 0 ? 0 : 1;
};
