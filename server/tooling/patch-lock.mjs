// A registry that mirrors only some platforms makes `npm install` leave the other platforms' optional packages out of the lockfile,
// and `npm ci` then refuses it everywhere. This writes the missing entries from the ranges that their parents name.
// It also refuses a lockfile that names a host: whoever installs decides which registry is asked.
import fs from "node:fs";
import path from "node:path";

const file = path.resolve(import.meta.dirname, "../../package-lock.json");
const systems = ["darwin", "win32", "android", "freebsd", "openharmony", "openbsd", "netbsd", "sunos", "aix", "linux"];
const processors = ["arm64", "x64", "ia32", "arm", "wasm32", "riscv64", "ppc64", "s390x", "loong64", "mips64el"];

const platformOf = (name) => {
  const words = name.replace(/(^|[-/])win-x64$/, "$1win32-x64").split(/[-/]/);
  const cpu = processors.find((one) => words.includes(one)) ?? (words.some((word) => word.startsWith("arm")) ? "arm" : undefined);
  const os = systems.find((one) => words.includes(one));
  return { ...(cpu && { cpu: [cpu] }), ...(os && { os: [os] }) };
};

const lock = JSON.parse(fs.readFileSync(file, "utf8"));
const wanted = Object.entries(lock.packages).flatMap(([parent, entry]) =>
  Object.entries(entry.optionalDependencies ?? {}).map(([name, range]) => ({ parent, name, version: range.replace(/^[\^~]/, "") })),
);
let added = 0;
for (const { parent, name, version } of wanted) {
  const nested = `${parent ? `${parent}/` : ""}node_modules/${name}`;
  const top = `node_modules/${name}`;
  if (lock.packages[nested] || lock.packages[top] || !/^\d+\.\d+\.\d+/.test(version)) continue;
  lock.packages[top] = { version, optional: true, ...platformOf(name) };
  added += 1;
}
const hosts = Object.entries(lock.packages).filter(([, entry]) => typeof entry.resolved === "string" && /^https?:/.test(entry.resolved));
for (const [name, entry] of hosts) {
  delete entry.resolved;
  process.stdout.write(`${name}: host removed\n`);
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en")));
fs.writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`package-lock.json: ${added} entries added, ${hosts.length} hosts removed\n`);
