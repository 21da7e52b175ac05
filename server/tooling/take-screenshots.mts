import { watchEndToEnd } from "./suites.mts";
import { helped } from "./terminal.mts";

const help = `
npm run screenshots
  Pictures of every page, light and dark, 1440 and 390 pixels wide, into docs/screenshots: the production build, with a cast that
  has lived for a while. Builds when needed, and finds or installs a browser, as npm run test:e2e does.`;

export const main = async (args: string[]): Promise<number> =>
  helped(args, help) ? 0 : watchEndToEnd(["--config=e2e/screenshots.config.ts", ...args]);
