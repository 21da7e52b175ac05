import { describe, expect, it } from "vitest";
import { EnvProblem } from "@/server/core/env";
import { AppError } from "@/server/core/errors";
import { describeStartProblem } from "./refuse-start";

describe("a start that is refused", () => {
  it("says why in a sentence", () => {
    expect(describeStartProblem(new EnvProblem("The configuration has problems:\n  PORT: no"))).toContain("PORT");
    expect(describeStartProblem(new AppError("UNAVAILABLE", "The folder .data is in use"))).toBe("The folder .data is in use");
    expect(describeStartProblem(Object.assign(new Error("listen EADDRINUSE"), { code: "EADDRINUSE", port: 3000 }))).toMatch(
      /Port 3000 is taken.*PORT=3001/,
    );
    expect(describeStartProblem(Object.assign(new Error("x"), { code: "EACCES", port: 80 }))).toContain("Port 80");
    expect(describeStartProblem(Object.assign(new Error("x"), { code: "EADDRNOTAVAIL", address: "9.9.9.9" }))).toContain("9.9.9.9");
  });

  it("keeps the stack of a defect", () => {
    expect(describeStartProblem(new TypeError("x is not a function"))).toBeNull();
    expect(describeStartProblem(undefined)).toBeNull();
  });
});
