import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { add, countLine, countPlaywright, countRun, countVitest } from "./test-counts.mts";

const vitestReport = (numbers: object, testResults: object[] = []): string =>
  JSON.stringify({ numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, ...numbers, testResults });

const reportFile = (text: string): string => {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "counts-")), "report.json");
  fs.writeFileSync(file, text);
  return file;
};

describe("counting tests", () => {
  it("adds up and prints one plain line", () => {
    const total = add([
      { passed: 2, failed: 0, skipped: 1 },
      { passed: 3, failed: 1, skipped: 0 },
    ]);
    expect(countLine(total)).toBe("5 passed, 1 failed, 1 skipped");
  });

  it("counts skipped and todo tests of Vitest as skipped", () => {
    expect(countVitest(vitestReport({ numPassedTests: 4, numPendingTests: 2, numTodoTests: 1 }))).toEqual({
      passed: 4,
      failed: 0,
      skipped: 3,
    });
  });

  it("counts a test file that could not be loaded as a failure", () => {
    const report = vitestReport({ numPassedTests: 4 }, [{ status: "failed", assertionResults: [] }]);
    expect(countVitest(report)).toEqual({ passed: 4, failed: 1, skipped: 0 });
  });

  it("counts a flaky browser test as failed", () => {
    const report = JSON.stringify({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: [] });
    expect(countPlaywright(report)).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });

  it("does not take a missing report for a success", () => {
    expect(countRun("/nowhere/report.json", countVitest, 0).failed).toBe(1);
  });

  it("does not take a run without any test for a success", () => {
    expect(countRun(reportFile(vitestReport({})), countVitest, 0).failed).toBe(1);
  });

  it("does not take a bad exit code without a failed test for a success", () => {
    expect(countRun(reportFile(vitestReport({ numPassedTests: 9 })), countVitest, 1)).toEqual({ passed: 9, failed: 1, skipped: 0 });
  });

  it("refuses a report in an unknown shape instead of counting zero", () => {
    expect(() => countVitest("{}")).toThrow("no number");
  });
});
