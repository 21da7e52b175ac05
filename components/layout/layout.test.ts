import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { iconNames, iconsVersion } from "../ui/icon-names";
import { tellConnection } from "./connection";
import { studioNav } from "./nav";

describe("the studio's places", () => {
  it("are shown only when they exist, in their order", () => {
    expect(studioNav({ cast: "/e/cast", observatory: "/e/observatory" }).map(({ id }) => id)).toEqual(["observatory", "cast"]);
  });
});

describe("the connection in words", () => {
  it("says how late, how soon and how many", () => {
    const told = [
      tellConnection({ kind: "live", latencyMs: 38.4 }),
      tellConnection({ kind: "lagging", behindMs: 2_100 }),
      tellConnection({ kind: "silent" }),
      tellConnection({ kind: "reconnecting", inSeconds: 3.2 }),
      tellConnection({ kind: "offline" }),
      tellConnection({ kind: "replayed", events: 12 }),
    ];
    expect(told.map(({ short, more }) => `${short} ${more}`)).toEqual([
      "Live 38 ms",
      "Lagging 2.1 s behind",
      "No answer your edits are kept",
      "Reconnecting in 4 s",
      "Offline your edits are kept",
      "Caught up 12 events replayed",
    ]);
  });
});

describe("the sprite", () => {
  it("draws every glyph that has a name, and no other", () => {
    const sprite = readFileSync("public/icons.svg", "utf8");
    expect([...sprite.matchAll(/<symbol id="i-([\w-]+)"/g)].map(([, name]) => name)).toEqual([...iconNames]);
  });

  it("is asked for by what is in it, so that no browser keeps an older one", () => {
    const hash = createHash("sha256").update(readFileSync("public/icons.svg")).digest("hex");
    expect(iconsVersion).toBe(hash.slice(0, 8));
  });
});
