import fs from "node:fs";
import path from "node:path";
import { build, type Metafile } from "esbuild";
import { root, runQuietly } from "./child.mts";
import { ensureClient } from "./generate.mts";
import { allExist, readStamp, stampOf, writeStamp } from "./source-stamp.mts";
import { helped, row, say, seconds, showProgress, unknownWords } from "./terminal.mts";

const STAMP = "dist/build-stamp.json";
const SOURCES = ["app", "components", "server", "prisma", "public", "next.config.js", "tailwind.config.ts", "postcss.config.mjs"];
const SETTINGS = ["prisma.config.ts", "tsconfig.json", "package.json", "package-lock.json"];
const LEFT_OUT =
  /\.(test|contract)\.tsx?$|^server\/(.+\/)?testing\/|^server\/stores\/database\/generated\/|^server\/tooling\/(?!build\.mts$)/;
const BUNDLES = ["main", "cli", "simulation-worker"];

export const currentBuildStamp = (): string => stampOf([...SOURCES, ...SETTINGS], LEFT_OUT);

export type BuildState = "fresh" | "stale" | "missing";
export const buildState = (): BuildState => {
  if (!allExist([...BUNDLES.map((name) => `dist/${name}.js`), ".next/BUILD_ID"])) return "missing";
  return readStamp(STAMP) === currentBuildStamp() ? "fresh" : "stale";
};

/** With external packages esbuild takes a path of ours that leads nowhere for a package, and says nothing. */
export const unresolved = ({ inputs }: Metafile): string[] =>
  Object.entries(inputs).flatMap(([file, { imports }]) =>
    imports.filter((one) => one.external && one.path.startsWith("@/")).map((one) => `${file}: there is no ${one.path}`),
  );

const bundleServer = async (): Promise<void> => {
  fs.rmSync(path.join(root, "dist"), { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: BUNDLES.map((name) => `server/entrypoints/${name}.ts`),
    outdir: "dist",
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node24",
    packages: "external",
    sourcemap: true,
    metafile: true,
    logLevel: "silent",
  });
  const lost = unresolved(metafile);
  if (lost.length > 0) throw new Error(lost.join("\n"));
};

const buildPages = async (): Promise<boolean> => {
  const progress = showProgress("pages");
  const { code, output, ms } = await runQuietly("next", ["build"], { NODE_ENV: "production" });
  progress.end();
  say(row(code === 0 ? "✓" : "✗", "pages", seconds(ms)));
  if (code !== 0) say(output);
  return code === 0;
};

/** The whole build. The stamp is written last, so an interrupted build counts as missing. */
export const buildEverything = async (): Promise<boolean> => {
  const stamp = currentBuildStamp();
  fs.rmSync(path.join(root, STAMP), { force: true });
  if (!(await ensureClient()) || !(await buildPages())) return false;
  const started = performance.now();
  try {
    await bundleServer();
  } catch (error) {
    say(row("✗", "server", error instanceof Error ? error.message : String(error)));
    return false;
  }
  say(row("✓", "server", seconds(performance.now() - started)));
  writeStamp(STAMP, stamp);
  return true;
};

/** Builds only what is missing or out of date, and says why. */
export const ensureBuild = async (): Promise<boolean> => {
  const state = buildState();
  if (state === "fresh") return true;
  say(state === "missing" ? "Building Dramatis for the first time (half a minute or so)" : "The sources have changed: building again");
  return buildEverything();
};

const help = `
npm run build [-- --if-stale]
  Builds the pages (.next) and the server (dist).
  --if-stale   does nothing when the build fits the sources`;

export const main = async (args: string[]): Promise<number> => {
  if (helped(args, help)) return 0;
  const unknown = unknownWords(args, ["--if-stale"]);
  if (unknown.length > 0) {
    say(`Unknown option ${unknown.join(" ")}. See: npm run build -- --help`);
    return 1;
  }
  return (await (args.includes("--if-stale") ? ensureBuild() : buildEverything())) ? 0 : 1;
};
