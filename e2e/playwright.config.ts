import fs from "node:fs";
import path from "node:path";
import { defineConfig } from "@playwright/test";

const root = path.resolve(import.meta.dirname, "..");
const port = Number(process.env.E2E_PORT ?? 3100);
const dataDir = path.join(root, "test-results/data");
const chromium = process.env.CHROMIUM_PATH;

// The config is read again by every worker process; only the first may clear the folder.
if (process.env.TEST_WORKER_INDEX === undefined) fs.rmSync(dataDir, { recursive: true, force: true });

const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  outputDir: path.join(root, "test-results/e2e"),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // One server with one cast behind all journeys: they take turns.
  workers: 1,
  fullyParallel: false,
  forbidOnly: process.env.CI !== undefined,
  retries: 0,
  reporter: "list",
  use: {
    baseURL: `http://localhost:${port}`,
    headless: true,
    locale: "en-GB",
    timezoneId: "Asia/Kathmandu",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: {
      ...(chromium && { executablePath: chromium }),
      args: [...asRoot, "--disable-dev-shm-usage", "--disable-background-networking"],
    },
  },
  webServer: {
    command: "node --enable-source-maps dist/main.js",
    cwd: root,
    url: `http://localhost:${port}/health/ready`,
    env: {
      NODE_ENV: "production",
      PORT: String(port),
      HOST: "localhost",
      DATA_DIR: dataDir,
      DEMO: "on",
      LOG_LEVEL: "warn",
      DATABASE_URL: "",
      REDIS_URL: "",
      SIGN_IN_PER_MINUTE: "1000",
      API_PER_MINUTE: "100000",
    },
    stdout: "pipe",
    stderr: "pipe",
    timeout: 120_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
  },
});
