import { afterAll, afterEach, expect } from "vitest";

// Whatever is worth console.error is worth a red test: React's warnings, a swallowed rejection.
let errors: unknown[][] = [];
console.error = (...args: unknown[]): void => void errors.push(args);

const expectSilence = (): void => {
  const said = errors;
  errors = [];
  expect(said, "console.error was called").toEqual([]);
};
afterEach(expectSilence);
afterAll(expectSilence);
