import { describe, expect, it } from "vitest";
import { findSessionCookie, sessionCookieName } from "./session-cookie";

describe("the session cookie", () => {
  it("is pinned to its host where there is TLS", () => {
    expect(sessionCookieName("https")).toBe("__Host-dramatis.session");
    expect(sessionCookieName("http")).toBe("dramatis.session");
  });

  it("is found among others, by its whole name", () => {
    expect(findSessionCookie("a=1; dramatis.session=token=with=equals; b=2", "dramatis.session")).toBe("token=with=equals");
    expect(findSessionCookie("x-dramatis.session=other; dramatis.sessions=other", "dramatis.session")).toBeNull();
    expect(findSessionCookie("", "dramatis.session")).toBeNull();
  });

  it("is put together again when it was too long for one, in the order of its parts", () => {
    const parts = Array.from({ length: 11 }, (_, part) => `s.${10 - part}=${10 - part},`).join("; ");
    expect(findSessionCookie(parts, "s")).toBe("0,1,2,3,4,5,6,7,8,9,10,");
  });
});
