import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { runCli } from "./run-cli";

const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "dramatis-cli-"));

beforeAll(() => {
  vi.stubEnv("DATA_DIR", dataDir);
  vi.stubEnv("DATABASE_URL", "");
  vi.stubEnv("REDIS_URL", "");
});
afterAll(() => {
  vi.unstubAllEnvs();
  fs.rmSync(dataDir, { recursive: true, force: true });
});

const run = async (...args: string[]): Promise<{ code: number; text: string }> => {
  const lines: string[] = [];
  const code = await runCli(args, (line) => void lines.push(line));
  return { code, text: lines.join("\n") };
};

describe("the operator's commands", () => {
  it("lists them, and their options", async () => {
    const all = await run("--help");
    expect(all.code).toBe(0);
    for (const name of ["seed", "backup", "restore", "rebuild", "replay"]) {
      expect(all.text).toContain(name);
      expect((await run(name, "--help")).text).toContain("npm run");
    }
  });

  it("refuses a command and an option that do not exist", async () => {
    expect(await run("dance")).toMatchObject({ code: 1, text: expect.stringContaining("no command dance") as string });
    expect(await run("seed", "--louder")).toMatchObject({ code: 1, text: expect.stringContaining("--louder") as string });
  });

  it("names the casts without bringing one", async () => {
    const { code, text } = await run("seed", "--list");
    expect(code).toBe(0);
    expect(text).toContain("pride-and-prejudice");
    expect((await run("rebuild")).text).toContain("0 timelines rebuilt");
  });

  it("brings a cast once, and again only when told so", async () => {
    expect((await run("seed")).text).toContain("pride-and-prejudice is on stage");
    expect((await run("seed")).text).toContain("pride-and-prejudice is there already");
    expect((await run("seed", "--again")).text).toContain("pride-and-prejudice is on stage");
  });

  it("finds no difference when everything is folded again", async () => {
    const { code, text } = await run("rebuild");
    expect(text).toContain("2 timelines rebuilt");
    expect(text).not.toContain("differences");
    expect(code).toBe(0);
  });

  it("plays a timeline again, and knows none by another name", async () => {
    const [timelineId = ""] = (await run("rebuild")).text.split(" ");
    const { code, text } = await run("replay", "--timeline", timelineId);
    expect(text).toMatch(/^Replayed [1-9]\d* inputs to tick 0/);
    expect(code).toBe(0);
    expect(await run("replay", "--timeline", "nobody")).toMatchObject({ code: 1, text: "There is no timeline nobody" });
  });

  it("brings back what a backup holds, and sets aside what was there", async () => {
    const backup = await run("backup");
    expect(backup.code).toBe(0);
    expect(fs.existsSync(backup.text)).toBe(true);
    await run("seed", "--again");
    expect((await run("rebuild")).text).toContain("3 timelines rebuilt");

    const restored = await run("restore", backup.text);
    expect(restored.code).toBe(0);
    expect(fs.existsSync(restored.text.split("what was there is now ")[1] ?? "")).toBe(true);
    expect((await run("rebuild")).text).toContain("2 timelines rebuilt");
  });

  it("does not restore what is no backup, and leaves the database as it was", async () => {
    const junk = path.join(dataDir, "junk.tar.gz");
    fs.writeFileSync(junk, "not an archive");
    expect(await run("restore", junk)).toMatchObject({ code: 1, text: expect.stringContaining("not a backup") as string });
    expect((await run("rebuild")).text).toContain("2 timelines rebuilt");
  });

  it("does not touch a Postgres server's contents when restoring", async () => {
    vi.stubEnv("DATABASE_URL", "postgresql://localhost:1/none");
    const answer = await run("restore", "--latest");
    vi.stubEnv("DATABASE_URL", "");
    expect(answer).toMatchObject({ code: 1, text: expect.stringContaining("DATABASE_URL is set") as string });
  });
});
