import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { EnvProblem, envSchema, parseEnv } from "./env";

const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "dramatis-env-"));
afterAll(() => fs.rmSync(dataDir, { recursive: true }));
const base = { DATA_DIR: dataDir, AUTH_SECRET: "x".repeat(32) };
const problemOf = (source: Record<string, string>): string => {
  try {
    parseEnv(source);
  } catch (error) {
    if (error instanceof EnvProblem) return error.message;
    throw error;
  }
  return "no problem";
};

describe("the configuration", () => {
  it("needs nothing at all", () => {
    const env = parseEnv({ DATA_DIR: dataDir });
    expect(env).toMatchObject({
      PORT: 3000,
      HOST: "127.0.0.1",
      ROLE: "all",
      publicUrl: "http://localhost:3000",
      secure: false,
      demo: true,
      dev: true,
    });
    expect(env.secret.length).toBeGreaterThanOrEqual(32);
  });

  it("makes its secret once, for its owner's eyes", () => {
    const [first, second] = [parseEnv({ DATA_DIR: dataDir }), parseEnv({ DATA_DIR: dataDir })];
    expect(second.secret).toBe(first.secret);
    expect(fs.statSync(path.join(dataDir, "secret")).mode & 0o777).toBe(0o600);
  });

  it("names every problem at once, in words", () => {
    const problem = problemOf({
      ...base,
      PORT: "70000",
      LOG_LEVEL: "loud",
      AUTH_SECRET: "short",
      PUBLIC_URL: "ftp://x",
      DATABASE_URL: "mysql://x",
    });
    expect(problem.split("\n")[0]).toBe("The configuration has problems:");
    for (const key of ["PORT", "LOG_LEVEL", "AUTH_SECRET", "PUBLIC_URL", "DATABASE_URL"])
      expect(problem).toMatch(new RegExp(`^ {2}${key}: .+`, "m"));
    expect(problem).not.toContain("short,");
  });

  it("treats an empty variable as an absent one", () => {
    expect(parseEnv({ ...base, PORT: "", REDIS_URL: "", PUBLIC_URL: "" })).toMatchObject({
      PORT: 3000,
      publicUrl: "http://localhost:3000",
    });
  });

  it("shows a demo with a public password on this machine only, unless told otherwise", () => {
    expect(parseEnv({ ...base, HOST: "0.0.0.0" }).demo).toBe(false);
    expect(parseEnv({ ...base, HOST: "0.0.0.0", DEMO: "on" }).demo).toBe(true);
    expect(parseEnv({ ...base, DEMO: "off" }).demo).toBe(false);
  });

  it("lets several processes share the work only over real servers", () => {
    expect(problemOf({ ...base, ROLE: "worker" })).toMatch(/DATABASE_URL: is needed when ROLE is worker[\s\S]*REDIS_URL: is needed/);
    expect(parseEnv({ ...base, ROLE: "worker", DATABASE_URL: "postgresql://h/d", REDIS_URL: "redis://h" }).ROLE).toBe("worker");
  });

  it("knows secure cookies by the public address", () => {
    expect(parseEnv({ ...base, PUBLIC_URL: "https://stage.example.org/" })).toMatchObject({
      secure: true,
      publicUrl: "https://stage.example.org",
    });
  });

  it("is described whole, and nothing else is, in .env.example", () => {
    const described = [...fs.readFileSync(".env.example", "utf8").matchAll(/^#?\s?([A-Z][A-Z0-9_]+)=/gm)].map(([, key]) => key);
    expect(new Set(described)).toEqual(new Set(Object.keys(envSchema.shape)));
  });
});
