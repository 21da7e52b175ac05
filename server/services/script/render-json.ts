import type { ScriptDocument } from "@/server/contracts/script-document";

/** One block a line, so that two files can be compared by line. Nothing is cleaned: what came in goes out. */
export function* renderJson({ cast, blocks, ...head }: ScriptDocument): Generator<string> {
  const open = JSON.stringify(head).slice(0, -1);
  yield `${open},\n"cast":[\n${cast.map((person) => JSON.stringify(person)).join(",\n")}\n],\n"blocks":[`;
  for (const [index, block] of blocks.entries()) yield `${index === 0 ? "\n" : ",\n"}${JSON.stringify(block)}`;
  yield "\n]}\n";
}
