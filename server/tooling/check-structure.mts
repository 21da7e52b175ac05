import fs from "node:fs";
import path from "node:path";
import { root } from "./child.mts";
import { listFiles } from "./list-files.mts";
import { lengthsOf, pathProblems, sharedClasses, untestedVerbs, type SourceFile } from "./structure.mts";
import { say } from "./terminal.mts";

export const main = async (): Promise<number> => {
  const files: SourceFile[] = listFiles().map((file) => ({ path: file, text: () => fs.readFileSync(path.join(root, file), "utf8") }));
  const { median, p95, problems: tooLong } = lengthsOf(files);
  const problems = [...files.flatMap((file) => pathProblems(file.path)), ...untestedVerbs(files), ...sharedClasses(files), ...tooLong];
  for (const problem of problems) say(problem);
  say(
    problems.length === 0
      ? `structure: ${files.length} files in order (median ${median} lines, p95 ${p95})`
      : `structure: ${problems.length} problems`,
  );
  return problems.length === 0 && files.length > 0 ? 0 : 1;
};
