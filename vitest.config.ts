import os from "node:os";
import path from "node:path";
import { defineConfig } from "vitest/config";

// Not a whole number of hours from UTC: a date that forgets its zone shows itself.
process.env.TZ = "Asia/Kathmandu";

const integration = "**/*.int.test.ts";
const services = "**/*.services.test.ts";
const never = ["**/node_modules/**", "dist/**", ".next/**", ".lab/**", "e2e/**"];

export default defineConfig({
  resolve: { alias: { "@": path.resolve(import.meta.dirname) } },
  test: {
    env: { TZ: "Asia/Kathmandu", NODE_ENV: "test" },
    setupFiles: ["server/tooling/vitest-setup.ts"],
    // Vitest leaves one processor free, which is half of a small machine.
    maxWorkers: Math.max(2, os.availableParallelism() - 1),
    // A busy machine is no defect: time limits are there for what never ends.
    testTimeout: 30_000,
    passWithNoTests: false,
    restoreMocks: true,
    projects: [
      { extends: true, test: { name: "unit", include: ["**/*.test.{ts,tsx}"], exclude: [...never, integration, services] } },
      { extends: true, test: { name: "int", include: [integration], exclude: never, testTimeout: 120_000, hookTimeout: 120_000 } },
      {
        extends: true,
        test: { name: "services", include: [services], exclude: never, testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false },
      },
    ],
    coverage: {
      provider: "v8",
      include: ["server/**/*.ts", "components/charts/prepare/**/*.ts"],
      exclude: [
        "server/stores/database/generated/**",
        "server/entrypoints/**",
        "server/tooling/**",
        "server/**/testing/**",
        "**/*.{test,contract}.ts",
        "**/*.d.ts",
      ],
      reporter: ["text-summary", "json-summary", "html"],
      reportsDirectory: "coverage",
      thresholds: { lines: 90 },
    },
  },
});
