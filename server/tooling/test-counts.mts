import fs from "node:fs";

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export const none: Counts = { passed: 0, failed: 0, skipped: 0 };
export const onePassed: Counts = { ...none, passed: 1 };
export const oneFailed: Counts = { ...none, failed: 1 };

export const add = (all: readonly Counts[]): Counts =>
  all.reduce(
    (sum, { passed, failed, skipped }) => ({ passed: sum.passed + passed, failed: sum.failed + failed, skipped: sum.skipped + skipped }),
    none,
  );

export const countLine = ({ passed, failed, skipped }: Counts): string => `${passed} passed, ${failed} failed, ${skipped} skipped`;

const parse = (json: string): Record<string, unknown> => {
  const value: unknown = JSON.parse(json);
  if (typeof value !== "object" || value === null) throw new Error("a report must be an object");
  return value as Record<string, unknown>;
};
const number = (report: Record<string, unknown>, field: string): number => {
  const value = report[field];
  if (typeof value !== "number") throw new Error(`the report has no number ${field}`);
  return value;
};

/** A file that could not be loaded has no failed test in Vitest's numbers: it counts as one. */
export const countVitest = (json: string): Counts => {
  const report = parse(json);
  const files = Array.isArray(report.testResults) ? (report.testResults as { status?: string; assertionResults?: unknown[] }[]) : [];
  const unloaded = files.filter(({ status, assertionResults }) => status === "failed" && (assertionResults ?? []).length === 0).length;
  return {
    passed: number(report, "numPassedTests"),
    failed: number(report, "numFailedTests") + unloaded,
    skipped: number(report, "numPendingTests") + number(report, "numTodoTests"),
  };
};

/** A flaky test failed once: it counts as failed, so that it gets repaired. */
export const countPlaywright = (json: string): Counts => {
  const report = parse(json);
  const stats = parse(JSON.stringify(report.stats ?? null));
  const outside = Array.isArray(report.errors) ? report.errors.length : 0;
  return {
    passed: number(stats, "expected"),
    failed: number(stats, "unexpected") + number(stats, "flaky") + outside,
    skipped: number(stats, "skipped"),
  };
};

/** Whatever went wrong with the run itself shows as a failure: a missing report, nothing run, an exit code without a failed test. */
export const countRun = (file: string, count: (json: string) => Counts, exitCode: number): Counts => {
  if (!fs.existsSync(file)) return oneFailed;
  const counts = count(fs.readFileSync(file, "utf8"));
  if (counts.passed + counts.failed === 0) return { ...counts, failed: 1 };
  return counts.failed === 0 && exitCode !== 0 ? { ...counts, failed: 1 } : counts;
};
