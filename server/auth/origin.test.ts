import { describe, expect, it } from "vitest";
import { allowedOrigins, isAllowedOrigin, isForgeable } from "./origin";

const own = allowedOrigins({ publicUrl: "https://stage.example.org/x", host: "0.0.0.0", port: 3000 });

describe("origins", () => {
  it("are the public address alone on a server", () => {
    expect([...own]).toEqual(["https://stage.example.org"]);
  });

  it("include the machine's other names where only this machine is served", () => {
    const local = allowedOrigins({ publicUrl: "http://localhost:3000", host: "127.0.0.1", port: 3000 });
    expect(isAllowedOrigin(local, "http://127.0.0.1:3000")).toBe(true);
    expect(isAllowedOrigin(local, "http://127.0.0.1:3001")).toBe(false);
  });

  it("must be exact: no prefix, no subdomain, no null, no absence", () => {
    for (const origin of [
      "https://stage.example.org.evil.test",
      "https://evil.stage.example.org",
      "http://stage.example.org",
      "null",
      "",
      undefined,
    ]) {
      expect(isAllowedOrigin(own, origin), String(origin)).toBe(false);
    }
  });
});

describe("a change made with a cookie", () => {
  it("is believed with our origin, or a browser's word that it is our own page", () => {
    expect(isForgeable("POST", { origin: "https://stage.example.org" }, own)).toBe(false);
    expect(isForgeable("DELETE", { "sec-fetch-site": "same-origin" }, own)).toBe(false);
  });

  it("is refused otherwise; and a foreign origin outweighs anything else", () => {
    expect(isForgeable("POST", {}, own)).toBe(true);
    expect(isForgeable("POST", { "sec-fetch-site": "none" }, own)).toBe(true);
    expect(isForgeable("POST", { origin: "https://evil.test", "sec-fetch-site": "same-origin" }, own)).toBe(true);
  });

  it("is none when it only reads", () => {
    expect(isForgeable("GET", { origin: "https://evil.test" }, own)).toBe(false);
  });
});
