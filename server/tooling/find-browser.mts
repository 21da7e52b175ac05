import fs from "node:fs";
import { chromium } from "@playwright/test";
import { runQuietly } from "./child.mts";

/** `path` null: Playwright's own browser, which it finds by itself. */
export interface Browser {
  path: string | null;
  way: string;
}

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const MAC = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"];

// Ubuntu's chromium-browser is a stub that only tells to install a snap: being there is not enough.
const answers = async (path: string): Promise<boolean> => (await runQuietly(path, ["--version"])).code === 0;

const onThisMachine = async (): Promise<Browser | null> => {
  for (const candidate of [...NAMES, ...MAC.filter((file) => fs.existsSync(file))]) {
    if (!(await answers(candidate))) continue;
    const found = candidate.startsWith("/") ? candidate : (await runQuietly("sh", ["-c", `command -v ${candidate}`])).output.trim();
    return { path: found, way: `${found} of this machine` };
  }
  return null;
};

const installedByPlaywright = async (): Promise<Browser | null> => {
  const own: Browser = { path: null, way: "Playwright's own Chromium" };
  if (fs.existsSync(chromium.executablePath())) return own;
  const { code } = await runQuietly("timeout", ["300", "playwright", "install", "chromium"]);
  return code === 0 ? { ...own, way: `${own.way}, installed now` } : null;
};

const installedByApt = async (): Promise<Browser | null> => {
  if (process.getuid?.() !== 0) return null;
  const quiet = { DEBIAN_FRONTEND: "noninteractive" };
  const install = (): ReturnType<typeof runQuietly> =>
    runQuietly("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], quiet);
  if ((await install()).code !== 0) {
    await runQuietly("apt-get", ["update"], quiet);
    if ((await install()).code !== 0) return null;
  }
  const found = await onThisMachine();
  return found && { ...found, way: `${found.path}, installed now by apt-get` };
};

/** CHROMIUM_PATH, else one of this machine, else Playwright's, else Debian's package when root. Null when there is no way. */
export const findBrowser = async (): Promise<Browser | null> => {
  const named = process.env.CHROMIUM_PATH;
  if (named) return (await answers(named)) ? { path: named, way: `${named} by CHROMIUM_PATH` } : null;
  return (await onThisMachine()) ?? (await installedByPlaywright()) ?? (await installedByApt());
};
