import { describe, expect, it } from "vitest";
import { callAnew } from "./call-anew";

describe("what is written for a part that another takes over", () => {
  const host = { was: ["The host"], is: "Mr Bingley" };
  it("speaks of them by name, where it spoke of what they are", () => {
    expect(callAnew([host])("The host’s signature: the host signed it. A ghost knows, hosts do.")).toBe(
      "Mr Bingley’s signature: Mr Bingley signed it. A ghost knows, hosts do.",
    );
  });

  it("leaves alone what says of which of them it speaks", () => {
    expect(callAnew([host])("The host whom nobody thanked. The host, who paid.")).toBe(
      "The host whom nobody thanked. Mr Bingley, who paid.",
    );
  });

  it("takes the longest name, whole words only, and two who take each other's part at once", () => {
    const jane = { was: ["Jane Bennet", "Jane"], is: "Lizzy" };
    const lizzy = { was: ["Elizabeth Bennet", "Lizzy"], is: "Jane" };
    expect(callAnew([jane, lizzy])("Jane Bennet, not Janet, tells Lizzy; Lizzy tells Jane.")).toBe(
      "Lizzy, not Janet, tells Jane; Jane tells Lizzy.",
    );
  });

  it("leaves the words alone where nobody has a name, and takes no name for a pattern", () => {
    expect(callAnew([{ was: [""], is: "Ann" }])("Nobody.")).toBe("Nobody.");
    expect(callAnew([{ was: ["M. (or Mx) X"], is: "$& Ann" }])("M. (or Mx) X")).toBe("$& Ann");
  });
});
