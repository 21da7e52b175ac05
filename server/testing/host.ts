import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { parseEnv } from "@/server/core/env";
import { startHost, type RunningHost } from "@/server/entrypoints/start-host";
import { createAuthPages } from "./auth-pages";
import { createBrowser, type Browser } from "./browser";
import { createTestEngine, type TestEngine } from "./engine";

export const findFreePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = net.createServer().on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });

export interface TestHost {
  url: string;
  engine: TestEngine;
  host: RunningHost;
  browser(): Browser;
  /** Signed up and signed in. */
  person(name: string): Promise<Person>;
  close(): Promise<void>;
}
export interface Person extends Browser {
  email: string;
  password: string;
  userId: string;
  workspaceId: string;
}

/** The real host in this process, with a stand-in for Next behind it and an engine in memory. */
export const startTestHost = async (settings: Record<string, string> = {}): Promise<TestHost> => {
  const port = await findFreePort();
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "dramatis-host-"));
  const env = parseEnv({
    NODE_ENV: "test",
    PORT: String(port),
    DATA_DIR: dataDir,
    SIGN_IN_PER_MINUTE: "1000",
    API_PER_MINUTE: "100000",
    ...settings,
  });
  // next-auth looks for it itself.
  process.env.NEXTAUTH_URL = env.publicUrl;
  const engine = await createTestEngine();
  const host = await startHost({ env, version: "0.0.0-test", engine, pages: createAuthPages() });
  const url = env.publicUrl;
  return {
    url,
    engine,
    host,
    browser: () => createBrowser(url),
    person: async (name) => {
      const browser = createBrowser(url);
      const email = `${name.toLowerCase()}@example.test`;
      const password = `${name} keeps a secret`;
      await browser.mutate("account.signUp", { name, email, password });
      await browser.signIn(email, password);
      const { data } = await browser.query("account.me");
      const { userId, workspaceId } = data as { userId: string; workspaceId: string };
      return { ...browser, email, password, userId, workspaceId };
    },
    close: async () => {
      await host.close();
      await engine.close();
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
