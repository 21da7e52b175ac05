import net from "node:net";
import { describe, expect, it } from "vitest";
import { folderProblem, portProblem } from "./readiness.mts";

const listening = async (): Promise<{ port: number; close: () => Promise<void> }> => {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { port, close: () => new Promise((resolve) => server.close(() => resolve())) };
};

describe("before starting", () => {
  it("names a taken port and the command that chooses another", async () => {
    const other = await listening();
    const problem = await portProblem(other.port, "127.0.0.1");
    await other.close();
    expect(problem).toContain(`Port ${other.port} is already taken`);
    expect(problem).toMatch(/PORT=\d+ npm start/);
  });

  it("has nothing to say about a free port", async () => {
    const other = await listening();
    await other.close();
    expect(await portProblem(other.port, "127.0.0.1")).toBeNull();
  });

  it("names an address that this machine does not have", async () => {
    expect(await portProblem(0, "203.0.113.7")).toContain("no address 203.0.113.7");
  });

  it("names a data folder that cannot be made", () => {
    expect(folderProblem("/dev/null/data")).toContain("/dev/null/data cannot be written to");
  });
});
