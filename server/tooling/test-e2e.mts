import { watchEndToEnd } from "./suites.mts";
import { helped } from "./terminal.mts";

const help = `
npm run test:e2e [-- <Playwright's options>]
  Builds when needed, finds or installs a browser, and runs e2e/*.spec.ts against the production build on a fresh data folder.
  E.g.  npm run test:e2e -- sign-in --headed
  CHROMIUM_PATH=/usr/bin/chromium   the browser to take
  E2E_PORT=3100                     where the server under test listens`;

export const main = async (args: string[]): Promise<number> => (helped(args, help) ? 0 : watchEndToEnd(args));
