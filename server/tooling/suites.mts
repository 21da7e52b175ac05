import fs from "node:fs";
import path from "node:path";
import { ensureBuild } from "./build.mts";
import { root, runInForeground, runQuietly } from "./child.mts";
import { findBrowser } from "./find-browser.mts";
import { row, say, seconds } from "./terminal.mts";
import { countLine, countPlaywright, countRun, countVitest, oneFailed, type Counts } from "./test-counts.mts";

const REPORTS = "test-results";

/** Where the machine-readable report of a suite goes; an old one must never be counted again. */
const freshReport = (name: string): string => {
  const file = path.join(root, REPORTS, `${name}.json`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.rmSync(file, { force: true });
  return file;
};

/** What passed is not worth a screen when something failed. */
const failuresOf = (output: string): string => {
  const begin = output.search(/^⎯+ (Failed|Unhandled)|^\s*1\) \[?/m);
  return (begin < 0 ? output : output.slice(begin)).trimEnd();
};

const announce = (name: string, counts: Counts, ms: number, output: string): Counts => {
  say(row(counts.failed === 0 ? "✓" : "✗", name, `${countLine(counts)} (${seconds(ms)})`));
  if (counts.failed > 0) say(failuresOf(output));
  return counts;
};

export type VitestProject = "unit" | "int" | "services";

export const runVitest = async (project: VitestProject, extra: Record<string, string> = {}): Promise<Counts> => {
  const report = freshReport(project);
  const args = ["run", `--project=${project}`, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { code, output, ms } = await runQuietly("vitest", args, extra);
  return announce(project, countRun(report, countVitest, code), ms, output);
};

const browserEnvironment = (file: string | null): Record<string, string> => (file === null ? {} : { CHROMIUM_PATH: file });

const prepareBrowser = async (): Promise<Record<string, string> | null> => {
  if (!(await ensureBuild())) return null;
  const browser = await findBrowser();
  if (!browser) {
    say("No browser: none on this machine, and neither `playwright install chromium` nor apt-get could bring one. Set CHROMIUM_PATH.");
    return null;
  }
  say(row("·", "browser", browser.way));
  return browserEnvironment(browser.path);
};

/** On the production build: a cold development server answers too late for a browser test. */
export const runEndToEnd = async (): Promise<Counts> => {
  const environment = await prepareBrowser();
  if (!environment) return oneFailed;
  const report = freshReport("e2e");
  const args = ["test", "--config=e2e/playwright.config.ts", "--reporter=list,json"];
  const { code, output, ms } = await runQuietly("playwright", args, { ...environment, PLAYWRIGHT_JSON_OUTPUT_FILE: report });
  return announce("e2e", countRun(report, countPlaywright, code), ms, output);
};

/** For the person at the terminal: live output, and whatever options Playwright has. */
export const watchEndToEnd = async (args: readonly string[]): Promise<number> => {
  const environment = await prepareBrowser();
  if (!environment) return 1;
  const config = args.some((arg) => arg.startsWith("--config")) ? [] : ["--config=e2e/playwright.config.ts"];
  return runInForeground("playwright", ["test", ...config, ...args], environment);
};
