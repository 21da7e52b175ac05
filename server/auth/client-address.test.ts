import { describe, expect, it } from "vitest";
import { isLoopback, toAddressBucket } from "./client-address";

describe("whom a limit counts", () => {
  it("is one IPv4 address, in either spelling", () => {
    expect(toAddressBucket("203.0.113.9")).toBe("203.0.113.9");
    expect(toAddressBucket("::ffff:203.0.113.9")).toBe("203.0.113.9");
  });

  it("is a whole /64 of IPv6, so that hopping inside it does not help", () => {
    const home = ["2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff", "2001:0DB8:0001:0002::", "2001:db8:1:2:0:0:0:9"].map(
      toAddressBucket,
    );
    expect(new Set(home)).toEqual(new Set(["2001:db8:1:2::/64"]));
    expect(toAddressBucket("2001:db8:1:3::1")).not.toBe(home[0]);
    expect(toAddressBucket("::1")).toBe("0:0:0:0::/64");
  });
});

describe("this machine", () => {
  it("is known by its loopback addresses only", () => {
    expect(["127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"].every(isLoopback)).toBe(true);
    expect(["10.0.0.1", "128.0.0.1", "::2", "1127.0.0.1", "203.0.113.127"].some(isLoopback)).toBe(false);
  });
});
