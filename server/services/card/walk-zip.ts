import { crc32 } from "node:zlib";
import { cardLimits, type CardAsset } from "@/server/contracts/card";
import { isSafePath } from "./card-asset";
import { inflateCapped } from "./inflate-capped";
import { readLatin1, viewOf } from "./pack-bytes";
import { refuse } from "./refuse-file";

const endMark = "PK\x05\x06";
const endSize = 22;
const longestComment = 65_535;
const directoryMark = 0x02014b50;
const directorySize = 46;
const localMark = 0x04034b50;
const localSize = 30;
/** A file this small may be packed as tightly as it likes. */
const freeBytes = 65_536;

const damaged = () => refuse("zip_damaged", "is a damaged archive, or one that was cut short.");

interface Directory {
  count: number;
  start: number;
  end: number;
  /** Where the archive begins: other bytes, such as a picture, may lie before it. */
  base: number;
}

const findDirectory = (bytes: Uint8Array): Directory => {
  const from = Math.max(0, bytes.length - endSize - longestComment);
  const found = readLatin1(bytes, from).lastIndexOf(endMark);
  const at = from + found;
  if (found < 0 || at + endSize > bytes.length) throw damaged();
  const view = viewOf(bytes);
  const count = view.getUint16(at + 10, true);
  const size = view.getUint32(at + 12, true);
  const offset = view.getUint32(at + 16, true);
  if (count === 0xffff || size === 0xffffffff || offset === 0xffffffff)
    throw refuse("zip64", "is a ZIP64 archive, which holds more than any card needs.");
  if (count > cardLimits.archiveEntries)
    throw refuse(
      "zip_entries",
      `is an archive of ${count.toLocaleString("en")} files; at most ${cardLimits.archiveEntries.toLocaleString("en")} are read.`,
    );
  const base = at - size - offset;
  if (base < 0) throw damaged();
  return { count, start: at - size, end: at, base };
};

interface Entry {
  path: string;
  encrypted: boolean;
  isLink: boolean;
  method: number;
  crc: number;
  packed: Uint8Array;
  size: number;
}

const packedBytes = (bytes: Uint8Array, at: number, length: number): Uint8Array => {
  const view = viewOf(bytes);
  if (at + localSize > bytes.length || view.getUint32(at, true) !== localMark) throw damaged();
  const start = at + localSize + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + length > bytes.length) throw damaged();
  return bytes.subarray(start, start + length);
};

const listEntries = (bytes: Uint8Array, { count, start, end, base }: Directory): Entry[] => {
  const view = viewOf(bytes);
  const entries: Entry[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + directorySize > end || view.getUint32(at, true) !== directoryMark) throw damaged();
    const nameEnd = at + directorySize + view.getUint16(at + 28, true);
    if (nameEnd > end) throw damaged();
    entries.push({
      path: Buffer.from(bytes.subarray(at + directorySize, nameEnd)).toString("utf8"),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      isLink: ((view.getUint32(at + 38, true) >>> 16) & 0xf000) === 0xa000,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: packedBytes(bytes, base + view.getUint32(at + 42, true), view.getUint32(at + 20, true)),
      size: view.getUint32(at + 24, true),
    });
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
};

const tooBig = () =>
  refuse(
    "zip_bomb",
    `unpacks to more than a card may hold (${cardLimits.archiveBytes / 1_000_000} MB in all, ${cardLimits.archiveRatio} times its packed size).`,
  );

const unpack = (entry: Entry, left: number): Uint8Array | null => {
  if (entry.method === 0 && entry.packed.length > left) throw tooBig();
  const cap = Math.min(left, Math.max(freeBytes, entry.packed.length * cardLimits.archiveRatio));
  const inflated = entry.method === 0 ? { bytes: entry.packed } : inflateCapped(entry.packed, "raw", cap);
  if ("problem" in inflated && inflated.problem === "too_big") throw tooBig();
  if ("problem" in inflated || inflated.bytes.length !== entry.size || crc32(inflated.bytes) !== entry.crc) return null;
  return inflated.bytes;
};

const whyIgnored = (entry: Entry, seen: ReadonlySet<string>): string | null => {
  if (!isSafePath(entry.path)) return "its name points outside the archive or is not a name";
  if (entry.isLink) return "it is a link";
  if (seen.has(entry.path)) return "an earlier file has the same name";
  return entry.method === 0 || entry.method === 8 ? null : "its compression is not known";
};

const shownPath = (path: string): string => `“${path.replace(/\p{C}/gu, "").slice(0, 80)}”`;

/** The files of an archive, unpacked within the limits. What cannot or must not be taken is left out with a warning. */
export const walkZip = (bytes: Uint8Array): { files: CardAsset[]; warnings: string[]; base: number } => {
  const directory = findDirectory(bytes);
  const files: CardAsset[] = [];
  const warnings: string[] = [];
  const seen = new Set<string>();
  let left: number = cardLimits.archiveBytes;
  for (const entry of listEntries(bytes, directory)) {
    if (entry.path.endsWith("/")) continue;
    if (entry.encrypted) throw refuse("zip_encrypted", "is an archive locked with a password. Save it without one and import it again.");
    const ignored = whyIgnored(entry, seen);
    const unpacked = ignored === null ? unpack(entry, left) : null;
    if (unpacked === null) {
      warnings.push(`${shownPath(entry.path)} was left out: ${ignored ?? "it is damaged"}.`);
      continue;
    }
    left -= unpacked.length;
    seen.add(entry.path);
    files.push({ path: entry.path, bytes: new Uint8Array(unpacked) });
  }
  return { files, warnings, base: directory.base };
};
