import { APICallError } from "ai";
import { expect, it } from "vitest";
import { AppError } from "@/server/core/errors";
import { sayFailure } from "./say-failure";

const call = (statusCode?: number) =>
  new APICallError({
    message: "Incorrect key sk-abc",
    url: "http://models.test",
    requestBodyValues: {},
    ...(statusCode && { statusCode }),
  });

it("says why a model’s words could not be had, and nothing that a provider says itself", () => {
  expect([401, 404, 402, 429, 400, 503].map((status) => sayFailure(call(status)))).toEqual([
    "its provider refused the key (401)",
    "its provider does not know it (404)",
    "its provider allows no more calls for now (402)",
    "its provider allows no more calls for now (429)",
    "its provider refused the call (400)",
    "its provider failed (503)",
  ]);
  expect(sayFailure(call())).toBe("its provider could not be reached");
  expect(sayFailure(call(200))).toBe("its answer broke off");
  expect(sayFailure(new Error("socket hang up: sk-abc"))).toBe("its answer broke off");
  expect(sayFailure(new AppError("UPSTREAM", "no", { reason: "words.timeout" }))).toBe("it took too long");
});
