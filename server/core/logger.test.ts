import { Writable } from "node:stream";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLogger, isRequestId } from "./logger";

const collect = () => {
  const lines: string[] = [];
  const log = createLogger("info", new Writable({ write: (chunk, _, done) => (lines.push(String(chunk)), done()) }));
  return { lines, log };
};

describe("the log", () => {
  it("writes one JSON object a line, whatever text is in it", () => {
    const { lines, log } = collect();
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (message, value) => {
        log.info({ value }, message);
        expect(lines).toHaveLength(1);
        const line = lines.pop() ?? "";
        expect(line.endsWith("\n")).toBe(true);
        expect(line.slice(0, -1)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/);
        expect(JSON.parse(line)).toMatchObject({ msg: message, value });
      }),
      { numRuns: 40 },
    );
  });

  it("keeps the text readable by a machine: what was escaped comes back", () => {
    const { lines, log } = collect();
    log.info({ name: "a\u009b31m\u202eb\r\n" }, "x");
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ level: "info", name: "a\u009b31m\u202eb\r\n" });
  });

  it("hides what opens doors", () => {
    const { lines, log } = collect();
    log.info({ password: "p1", input: { password: "p2", token: "p3" }, req: { headers: { cookie: "p4" } } }, "x");
    expect(lines.join("")).not.toMatch(/p[1-4]/);
    expect(lines.join("")).toContain("[hidden]");
  });
});

describe("a request id from outside", () => {
  it("is kept when it is short and plain", () => {
    expect(["3f2a-9b1c.x_1", "abcdefgh"].every(isRequestId)).toBe(true);
    expect(["short", "has space in it", "x".repeat(101), "a\nbcdefghi", "{}{}{}{}{}", undefined, ["abcdefgh"]].some(isRequestId)).toBe(
      false,
    );
  });
});
