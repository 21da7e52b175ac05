import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { root } from "./child.mts";

const BUILT = new Set([
  "node_modules",
  ".git",
  ".next",
  "dist",
  ".data",
  ".lab",
  "coverage",
  "test-results",
  "playwright-report",
  "generated",
]);

const walk = (folder: string): string[] =>
  fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (BUILT.has(entry.name)) return [];
    return entry.isDirectory() ? walk(file) : [file];
  });

/** Files that belong to the repository, as git sees them; by walking where the sources were unpacked without git. */
export const listFiles = (): string[] => {
  const listed = spawnSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: root, encoding: "utf8" });
  const files = listed.status === 0 ? listed.stdout.split("\0").filter(Boolean) : walk("");
  return [...new Set(files)].filter((file) => fs.existsSync(path.join(root, file))).sort();
};
