import {
  appFile,
  appFolder,
  appMaterial,
  fileName,
  foldersOf,
  homeless,
  isCode,
  isTest,
  layers,
  limits,
  rootFiles,
  rootFolders,
} from "./vocabulary.mts";
import { serverFiles, serviceFixed, serviceVerb } from "./vocabulary.mts";

export interface SourceFile {
  path: string;
  /** Read only where a rule needs it. */
  text: () => string;
}

const folderProblem = (area: string, path: readonly string[], file: string): string[] => {
  const folder = path.slice(0, -1).join("/");
  if (folder === "" || foldersOf[area]?.test(folder)) return [];
  return [`${file}: ${area} has no folder ${folder}`];
};

const rootProblems = ([first = "", ...rest]: readonly string[], file: string): string[] => {
  const known = rest.length === 0 ? rootFiles.has(first) : rootFolders.has(first);
  return known ? [] : [`${file}: ${first} does not belong in the root`];
};

const serverProblems = ([, layer = "", ...rest]: readonly string[], file: string): string[] => {
  if (rest.length === 0) return serverFiles.has(layer) ? [] : [`${file}: only ${[...serverFiles].join(", ")} stands directly in server/`];
  if (!layers.has(layer)) return [`${file}: server/${layer} is not a known layer`];
  if (layer !== "services") return folderProblem(layer, rest, file);
  if (rest.length !== 2) return [`${file}: services is one flat folder for each noun`];
  const name = rest[1] ?? "";
  return isTest(name) || serviceFixed.has(name) || serviceVerb.test(name)
    ? []
    : [`${file}: expected verb-noun.ts or one of ${[...serviceFixed].join(", ")}`];
};

const appProblems = (path: readonly string[], file: string): string[] => {
  if (appMaterial.test(file)) return [];
  const odd = path.slice(1, -1).filter((folder) => !appFolder.test(folder));
  if (odd.length > 0) return [`${file}: ${odd.join(", ")} is no folder of routes`];
  return appFile.test(path.at(-1) ?? "") ? [] : [`${file}: app/ is routing only; parts live in components/`];
};

const e2eProblems = (path: readonly string[], file: string): string[] => {
  const ok = /^e2e\/([a-z0-9-]+\.(config|spec|shots)\.ts|(fixtures|studio-pages)\.ts|pages\/[a-z0-9-]+\.page\.ts)$/.test(path.join("/"));
  return ok ? [] : [`${file}: e2e has fixtures.ts, pages/<name>.page.ts, <journey>.spec.ts and <name>.shots.ts`];
};

const nameProblems = (path: readonly string[], file: string): string[] => {
  const name = path.at(-1) ?? "";
  const [area] = path;
  if (area !== "app" && area !== "components" && area !== "server" && area !== "e2e") return [];
  const lost = area === "server" ? [...path.slice(1, -1), name.replace(/\..*$/, "")].filter((word) => homeless.test(word)) : [];
  const barrel = /^index\.tsx?$/.test(name) && !/^(server\/services|components\/features)\/[a-z-]+\/index\.ts$/.test(file);
  return [
    ...lost.map((word) => `${file}: "${word}" names no noun`),
    ...(fileName.test(name) ? [] : [`${file}: file names are kebab-case`]),
    ...(barrel ? [`${file}: no barrels but the index of a service or a feature`] : []),
  ];
};

export const pathProblems = (file: string): string[] => {
  const path = file.split("/");
  const named = nameProblems(path, file);
  const placed = rootProblems(path, file);
  if (placed.length > 0 || path.length === 1) return placed;
  const [area = ""] = path;
  if (area === "server") return [...named, ...serverProblems(path, file)];
  if (area === "app") return [...named, ...appProblems(path, file)];
  if (area === "e2e") return [...named, ...e2eProblems(path, file)];
  return foldersOf[area] ? [...named, ...folderProblem(area, path.slice(1), file)] : named;
};

/** Every verb (whatever `defineVerb` makes) is called by name in a test of its folder. */
export const untestedVerbs = (files: readonly SourceFile[]): string[] => {
  const services = files.filter(({ path }) => path.startsWith("server/services/"));
  const tests = services.filter(({ path }) => isTest(path));
  return services
    .filter(({ path }) => !isTest(path))
    .flatMap(({ path, text }) => {
      const folder = path.slice(0, path.lastIndexOf("/") + 1);
      const near = tests.filter((test) => test.path.startsWith(folder)).map((test) => test.text());
      const verbs = [...text().matchAll(/export const (\w+) = defineVerb\(/g)].map(([, name = ""]) => name);
      const untested = verbs.filter((name) => !near.some((test) => new RegExp(`\\b${name}\\b`).test(test)));
      return untested.map((name) => `${path}: no test in its folder calls ${name}`);
    });
};

/** Classes that a sheet of styles sets wherever they stand; of `scene-desk.css` the part is `scene`. What a narrow screen changes belongs to none. */
const partOf = (path: string): string => /([a-z]+)[a-z-]*\.css$/.exec(path)?.[1] ?? "";
const bareClass = /^\.([a-z][\w-]*)(?::[\w-]+(?:\([^)]*\))?|::[\w-]+)*$/;
const bareClasses = (css: string): string[] =>
  [...css.replace(/\/\*.*?\*\//gs, "").matchAll(/([^{}]+)\{/g)]
    .flatMap(([, selectors = ""]) => selectors.split(","))
    .flatMap((selector) => bareClass.exec(selector.trim())?.[1] ?? []);

/** A class that two parts set for themselves reaches across pages: each would be styled by the other. */
export const sharedClasses = (files: readonly SourceFile[]): string[] => {
  const parts = new Map<string, Set<string>>();
  for (const { path, text } of files)
    if (/^app\/styles\/[a-z-]+\.css$/.test(path) && !path.endsWith("-narrow.css"))
      for (const name of bareClasses(text())) parts.set(name, (parts.get(name) ?? new Set()).add(partOf(path)));
  return [...parts].filter(([, all]) => all.size > 1).map(([name, all]) => `.${name} is set by the styles of ${[...all].join(" and ")}`);
};

export interface Lengths {
  median: number;
  p95: number;
  problems: string[];
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

export const lengthsOf = (files: readonly SourceFile[]): Lengths => {
  const lengths = files.filter(({ path }) => isCode(path)).map((file) => ({ path: file.path, lines: file.text().split("\n").length - 1 }));
  const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
  const median = at(sorted, 0.5);
  const p95 = at(sorted, 0.95);
  const problems = lengths
    .filter(({ lines }) => lines > limits.most)
    .map(({ path, lines }) => `${path}: ${lines} lines, at most ${limits.most}`);
  if (median > limits.median) problems.push(`the median file has ${median} lines, at most ${limits.median}`);
  if (p95 > limits.p95) problems.push(`one file in twenty has more than ${p95 - 1} lines, at most ${limits.p95}`);
  return { median, p95, problems };
};
