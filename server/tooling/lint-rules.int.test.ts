import path from "node:path";
import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";

const eslint = new ESLint({ cwd: path.resolve(import.meta.dirname, "../..") });

const brokenRules = async (filePath: string, code: string): Promise<(string | null)[]> => {
  const [result] = await eslint.lintText(`${code}\n`, { filePath });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId);
};

describe("lint", () => {
  it.each([
    ["server/simulation/step.ts", "export const roll = (): number => Math.random();", "no-restricted-properties"],
    ["server/simulation/step.ts", "export const curve = (x: number): number => Math.exp(x);", "no-restricted-properties"],
    ["server/simulation/step.ts", "export const square = (x: number): number => x ** 2;", "no-restricted-syntax"],
    ["server/simulation/step.ts", "export const today = (): unknown => new Date();", "no-restricted-globals"],
    ["server/simulation/step.ts", 'export const order = (a: string): number => a.localeCompare("b");', "no-restricted-syntax"],
    ["server/services/scene/a-b.ts", "export const port = process.env.PORT;", "no-restricted-syntax"],
    ["server/services/scene/a-b.ts", "export const open = (quietly: boolean): boolean => quietly;", "no-restricted-syntax"],
    ["server/services/scene/a-b.ts", 'console.log("hello");', "no-console"],
    ["server/services/scene/a-b.ts", "export default 1;", "import/no-default-export"],
    ["server/services/scene/a-b.ts", "export const a = (x: any): unknown => x;", "@typescript-eslint/no-explicit-any"],
    ["server/services/scene/a-b.ts", 'import { Bus } from "./bus";\nexport type B = Bus;', "@typescript-eslint/consistent-type-imports"],
    ["server/services/scene/a-b.ts", "// @ts-ignore\nexport const a = 1;", "@typescript-eslint/ban-ts-comment"],
    ["server/services/scene/a-b.ts", "x\n".repeat(401), "max-lines"],
    [
      "components/ui/x.tsx",
      'import { useState } from "react";\nexport const X = (p: { a: boolean }) => {\n  if (p.a) useState(1);\n  return null;\n};',
      "react-hooks/rules-of-hooks",
    ],
  ])("in %s refuses %j", async (file, code, rule) => {
    expect(await brokenRules(file, code)).toContain(rule);
  });

  it("cannot be switched off in a file", async () => {
    const code = "/* eslint-disable no-console */\nconsole.log(1); // eslint-disable-line";
    expect(await brokenRules("server/core/verb.ts", code)).toContain("no-console");
  });

  it.each([
    ["app/page.tsx", "export default function Page() {\n  return null;\n}"],
    ["server/core/env.ts", "export const port = process.env.PORT;"],
    ["server/simulation/step.ts", "export const root = (x: number): number => Math.sqrt(Math.abs(x * x));"],
    ["server/simulation/step.test.ts", "export const now = new Date();"],
  ])("in %s allows %j", async (file, code) => {
    expect(await brokenRules(file, code)).toEqual([]);
  });
});
