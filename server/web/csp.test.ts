import { describe, expect, it } from "vitest";
import { apiPolicy, createNonce, pagePolicy } from "./csp";

describe("the content security policy", () => {
  it("lets only marked scripts and styles run in production", () => {
    const policy = pagePolicy("abc", "production");
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
    expect(policy).toContain("style-src 'self' 'nonce-abc';");
    expect(policy).not.toContain("unsafe-eval");
    expect(policy.replace("style-src-attr 'unsafe-inline'", "")).not.toContain("unsafe-inline");
    for (const closed of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"])
      expect(policy).toContain(closed);
  });

  it("opens what React and the overlay need in development", () => {
    expect(pagePolicy("abc", "development")).toContain("'unsafe-eval'");
  });

  it("lets nothing run beside an API answer", () => {
    expect(apiPolicy).toContain("default-src 'none'");
  });

  it("never repeats a nonce, and none can end an attribute", () => {
    const nonces = Array.from({ length: 200 }, createNonce);
    expect(new Set(nonces).size).toBe(200);
    for (const nonce of nonces) expect(nonce).toMatch(/^[A-Za-z0-9+/=]{24}$/);
  });
});
