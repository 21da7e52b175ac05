// Turns words into the prints by which the filter of the improviser knows them: one word a line on standard input.
//   npx tsx server/tooling/improvising/print-words.mts < words.txt
import { readFileSync } from "node:fs";
import { printOfWord, readWords } from "@/server/simulation/improviser/scan";

const words = readFileSync(0, "utf8").split(/\s+/).flatMap(readWords);
console.log([...new Set(words.map(printOfWord))].sort((a, b) => a - b).join(", "));
