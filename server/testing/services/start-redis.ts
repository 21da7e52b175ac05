import { findProgram, freePort, installPackage, run, startServer, temporaryFolder, type RunningService } from "./programs.ts";

/** The one named by TEST_REDIS_URL, else this machine's, else Debian's package. Throws with the reason when there is none. */
export const startRedis = async (): Promise<RunningService> => {
  const named = process.env.TEST_REDIS_URL;
  if (named) return { url: named, way: "named by TEST_REDIS_URL", stop: async () => undefined };

  const already = findProgram("redis-server");
  const program = already ?? (installPackage("redis-server") ? findProgram("redis-server") : null);
  if (!program) throw new Error("redis-server is not installed, and only root can install it here: apt-get install redis-server");

  const port = await freePort();
  const folder = temporaryFolder("redis");
  const args = ["--port", String(port), "--bind", "127.0.0.1", "--dir", folder, "--save", "", "--appendonly", "no"];
  const stop = await startServer(program, args, { folder, isUp: () => run("redis-cli", ["-p", String(port), "ping"]).output === "PONG" });
  const version = /v=([\d.]+)/.exec(run(program, ["--version"]).output)?.[1] ?? "";
  return {
    url: `redis://127.0.0.1:${port}`,
    way: `Redis ${version} ${already ? "of this machine" : "installed now by apt-get"}, port ${port}`,
    stop,
  };
};
