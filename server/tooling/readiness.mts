import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { root } from "./child.mts";

const errorCode = (error: unknown): string => (error instanceof Error && "code" in error ? String(error.code) : "");

const bindError = (port: number, host: string): Promise<string> =>
  new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", (error) => resolve(errorCode(error)));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve("")));
  });

/** Null when the address is free, else what to do about it. */
export const portProblem = async (port: number, host: string): Promise<string | null> => {
  const code = await bindError(port, host);
  if (code === "EADDRINUSE") {
    return `Port ${port} is already taken by another program.\nChoose another one:  PORT=${port === 65_535 ? 3_001 : port + 1} npm start`;
  }
  if (code === "EACCES") return `This user may not open port ${port}.\nChoose one above 1023:  PORT=3000 npm start`;
  if (code === "EADDRNOTAVAIL") return `This machine has no address ${host}.\nSet HOST to one it has, e.g.  HOST=127.0.0.1 npm start`;
  return null;
};

/** Null when the data folder exists or could be made, and can be written to. */
export const folderProblem = (dataDir: string): string | null => {
  const folder = path.resolve(root, dataDir);
  try {
    fs.mkdirSync(folder, { recursive: true });
    fs.accessSync(folder, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK);
    return null;
  } catch (error) {
    return `The data folder ${folder} cannot be written to (${errorCode(error)}).\nGive this user the right to it, or choose another one:  DATA_DIR=/some/folder npm start`;
  }
};
