import { describe, expect, it } from "vitest";
import { workspaceRoles } from "@/server/contracts/account";
import { isRole, roleOptions, roleWords } from "./role-words";

describe("the words for roles", () => {
  it("name every role once, and say what it may do", () => {
    expect(roleOptions.map(({ value }) => value)).toEqual([...workspaceRoles]);
    expect(new Set(roleOptions.map(({ label }) => label)).size).toBe(workspaceRoles.length);
    expect(Object.values(roleWords).every(({ hint }) => hint.length > 0)).toBe(true);
  });
  it("know a role from any other word", () => {
    expect(isRole("editor")).toBe(true);
    expect(isRole("king")).toBe(false);
  });
});
