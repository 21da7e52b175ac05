import { runQuietly } from "./child.mts";
import { listFiles } from "./list-files.mts";
import { say } from "./terminal.mts";

const ROOTS = ["app", "components", "server", "prisma/seed", "e2e"];

interface Report {
  modules: { source: string }[];
  summary: { violations: { type: string; from: string; to: string; rule: { name: string }; cycle?: { name: string }[] }[] };
}

/** What the rules are about: tooling runs before anything else is built and has no layer. */
export const isChecked = (file: string): boolean =>
  ROOTS.some((folder) => file.startsWith(`${folder}/`)) &&
  /\.tsx?$/.test(file) &&
  !file.endsWith(".d.ts") &&
  !file.startsWith("server/tooling/");

export const main = async (): Promise<number> => {
  const sources = listFiles().filter(isChecked);
  const folders = ROOTS.filter((folder) => sources.some((file) => file.startsWith(`${folder}/`)));
  const { code, output } = await runQuietly("depcruise", [
    "--config",
    "server/tooling/boundaries.cjs",
    "--output-type",
    "json",
    ...folders,
  ]);
  let report: Report;
  try {
    report = JSON.parse(output) as Report;
  } catch {
    say(`dependency-cruiser did not answer (exit code ${code}):\n${output}`);
    return 1;
  }
  // A parser that cannot read TypeScript reports no modules and no violations: that must not pass.
  const seen = new Set(report.modules.map(({ source }) => source));
  const unseen = sources.filter((file) => !seen.has(file));
  for (const file of unseen) say(`${file}: was not read, so no rule protects it`);
  for (const { from, to, rule, cycle } of report.summary.violations) {
    say(`${rule.name}: ${from} → ${cycle ? cycle.map(({ name }) => name).join(" → ") : to}`);
  }
  const problems = unseen.length + report.summary.violations.length;
  say(problems === 0 ? `boundaries: ${sources.length} files in their layers` : `boundaries: ${problems} problems`);
  return problems === 0 && sources.length > 0 ? 0 : 1;
};
