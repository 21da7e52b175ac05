import { describe, expect, it } from "vitest";
import { joinedWith } from "./bystander";
import { buildRequest, calm, other } from "./testing/feed";

const line = (speakerId: string, speakerName: string, addresseeId: string | null) => ({
  speakerId,
  speakerName,
  addresseeId,
  text: "So they say.",
  move: "INFORM",
});
const joined = (...previous: ReturnType<typeof line>[]): string | null => joinedWith(buildRequest({ previous }));

describe("somebody who joins two", () => {
  it("knows who was talking with the one that is spoken to", () => {
    expect(joined(line("third", "Ruth", other.id))).toContain("Ruth");
    expect(joined(line("third", "Ruth", other.id), line(other.id, "Peter", "third"))).toContain("Ruth");
  });

  it("is nobody who was one of the two, and names nobody unknown", () => {
    expect(joined(line("third", "Ruth", calm.id))).toBeNull();
    expect(joined(line(calm.id, "Anna", other.id))).toBeNull();
    expect(joined(line(other.id, "Peter", "third"))).toBeNull();
    expect(joined(line("third", "Ruth", null))).toBeNull();
    expect(joined(line("third", "Ruth", "fourth"))).toBeNull();
    expect(joined(line("third", "Peter", other.id))).toBeNull();
    expect(joined(line("third", "", other.id))).toBeNull();
    expect(joined()).toBeNull();
  });
});
