import { expect, it } from "vitest";
import type { CastMember } from "@/server/contracts/chronicle/view";
import { findPeople } from "./find-people";

const member = (name: string, more: Partial<CastMember> = {}): CastMember =>
  ({ id: name, name, shortName: "", aliases: [], title: "", role: "cast", removed: false, ...more }) as CastMember;

it("finds people by any of their names, without minding accents or case", () => {
  const members = [member("Zoë Márquez"), member("Jane Bennet", { title: "Eldest of five" }), member("Kitty", { aliases: ["Catherine"] })];
  const found = (search: string): string[] => findPeople(members, search).map(({ name }) => name);
  expect(found("zoe marq")).toEqual(["Zoë Márquez"]);
  expect(found("eldest")).toEqual(["Jane Bennet"]);
  expect(found("cath")).toEqual(["Kitty"]);
  expect(found("")).toEqual(["Jane Bennet", "Kitty", "Zoë Márquez"]);
});
