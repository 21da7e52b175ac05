import fs from "node:fs";
import path from "node:path";
import { findJars, findJava } from "./find-jars.ts";
import { findProgram, installPackage, run, temporaryFolder } from "./programs.ts";

const EPUBCHECK = "5.3.0";

interface Verdict {
  ok: boolean;
  output: string;
}

/** W3C's own checker of e-books, from Maven Central. Throws with the reason when there is none. */
export const findEpubcheck = (): ((book: Uint8Array) => Verdict) => {
  const java = findJava();
  const { jars } = findJars({ name: "epubcheck", version: EPUBCHECK, coordinates: ["org.w3c:epubcheck"] });
  return (book) => {
    const folder = temporaryFolder("epubcheck");
    fs.writeFileSync(path.join(folder, "book.epub"), book);
    const main = ["-cp", `${jars}/*`, "com.adobe.epubcheck.tool.Checker"];
    const verdict = run(java, ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", ...main, path.join(folder, "book.epub"), "--failonwarnings"]);
    fs.rmSync(folder, { recursive: true, force: true });
    return verdict;
  };
};

/** LibreOffice, to open a file as a person would; its text comes back. Throws with the reason when there is none. */
export const findOffice = (): ((file: Uint8Array, ending: string) => string) => {
  const already = findProgram("soffice");
  const office = already ?? (installPackage("libreoffice-writer-nogui") ? findProgram("soffice") : null);
  if (!office) throw new Error("There is no LibreOffice, and only root can install it here: apt-get install libreoffice-writer-nogui");
  return (file, ending) => {
    const folder = temporaryFolder("office");
    fs.writeFileSync(path.join(folder, `file.${ending}`), file);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const { ok, output } = run(office, [
      profile,
      "--headless",
      "--convert-to",
      "txt:Text (encoded):UTF8",
      "--outdir",
      folder,
      path.join(folder, `file.${ending}`),
    ]);
    const written = path.join(folder, "file.txt");
    const text = fs.existsSync(written) ? fs.readFileSync(written, "utf8") : null;
    fs.rmSync(folder, { recursive: true, force: true });
    if (!ok || text === null) throw new Error(`LibreOffice did not open the file: ${output}`);
    return text.replace(/^\ufeff/u, "");
  };
};
