import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { root } from "./child.mts";

const walk = (file: string): string[] => {
  const found = fs.statSync(path.join(root, file), { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [file];
  return fs.readdirSync(path.join(root, file)).flatMap((name) => walk(`${file}/${name}`));
};

/** One hash over names and contents: a touched but unchanged file does not make anything stale. */
export const stampOf = (sources: readonly string[], leaveOut: RegExp): string => {
  const hash = createHash("sha256");
  const files = sources.flatMap(walk).filter((file) => !leaveOut.test(file));
  for (const file of files.sort())
    hash
      .update(`${file}\0`)
      .update(fs.readFileSync(path.join(root, file)))
      .update("\0");
  return hash.digest("hex");
};

export const readStamp = (file: string): string | null => {
  try {
    const parsed: unknown = JSON.parse(fs.readFileSync(path.join(root, file), "utf8"));
    return typeof parsed === "object" && parsed !== null && "stamp" in parsed ? String(parsed.stamp) : null;
  } catch {
    return null;
  }
};

export const writeStamp = (file: string, stamp: string): void => {
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  fs.writeFileSync(path.join(root, file), `${JSON.stringify({ stamp })}\n`);
};

export const allExist = (files: readonly string[]): boolean => files.every((file) => fs.existsSync(path.join(root, file)));
