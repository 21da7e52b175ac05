import { tieFileLimits } from "@/server/contracts/tie-file";
import type { ReadFile } from "./found-row";
import { readCsv } from "./read-csv";
import { readGraphml } from "./read-graphml";
import { readJson } from "./read-json";
import { refuseFile } from "./refuse-file";

export interface ReadTies extends ReadFile {
  ends?: Map<string, string[]>;
}

const decode = (fileName: string, bytes: Uint8Array): string => {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  try {
    return new TextDecoder(isWide ? (bytes[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw refuseFile(`${fileName} is not UTF-8: save it as UTF-8 and try again`, "encoding", error);
  }
};

/** A file of relationships by what is in it, whatever it is called: XML begins with an angle bracket, JSON with a brace, and the rest is CSV. */
export const readTies = (fileName: string, bytes: Uint8Array): ReadTies => {
  if (bytes.byteLength > tieFileLimits.bytes)
    throw refuseFile(`${fileName} is larger than ${tieFileLimits.bytes / 1e6} MB; bring it in in parts`, "too_large");
  const text = decode(fileName, bytes);
  if (text.trim() === "") throw refuseFile(`${fileName} is empty`, "empty");
  const [first] = text.trimStart();
  if (first === "<") return readGraphml(fileName, text);
  return first === "{" ? readJson(fileName, text) : readCsv(fileName, text);
};
