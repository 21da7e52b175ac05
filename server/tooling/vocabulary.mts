/** The closed vocabulary of the tree. A folder that no list names is a folder that no rule protects. */
export const rootFiles = new Set(
  (
    ".editorconfig .env.example .gitignore .npmrc .nvmrc .prettierignore .prettierrc.json LICENSE README.md compose.yaml eslint.config.mjs next.config.js " +
    "package-lock.json package.json postcss.config.mjs prisma.config.ts tailwind.config.ts tsconfig.json vitest.config.ts"
  ).split(" "),
);
export const rootFolders = new Set([".ci", "app", "components", "docs", "e2e", "prisma", "public", "server"]);

export const layers = new Set(
  "contracts core simulation stores ai services runtime auth trpc rest realtime jobs agent-tools web testing entrypoints tooling".split(
    " ",
  ),
);
/** Files directly in server/. */
export const serverFiles = new Set(["bridge.ts"]);

/** Folders that each layer may have; a layer that is not named here is flat, and services are looked at by themselves. */
export const foldersOf: Record<string, RegExp> = {
  contracts: /^chronicle$/,
  simulation: /^(tables|testing|motifs|drama|mind|pursuits|bonds|appraisal|direction|improviser(\/(fragments|packs|testing))?)$/,
  stores: /^(database|chronicle|graph|bus|cache|vectors|lease)(\/[a-z0-9-]+(\/cypher)?)?$/,
  ai: /^(providers|prompts|testing)$/,
  trpc: /^routers$/,
  realtime: /^announce$/,
  tooling: /^(validation|improvising)$/,
  testing: /^(factories|fakes|services)$/,
  prisma: /^(schema|seed(\/casts(\/[a-z0-9-]+)?)?|migrations(\/\d{14}_[a-z0-9_]+)?)$/,
  components: /^(ui|layout|hooks|lib|charts(\/(map|prepare(\/[a-z-]+)?))?|features\/[a-z-]+(\/prepare)?)$/,
  e2e: /^pages$/,
};

/** Names that say nothing: a homeless function is a missing noun. */
export const homeless = /^(lib|libs|util|utils|helper|helpers|shared|common|misc|types|constants|functions)$/;

/** kebab-case, then dotted qualities: `append-events.int.test.ts`. */
export const fileName = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.[a-z0-9]+$/;
export const serviceVerb = /^[a-z]+(-[a-z0-9]+)+\.ts$/;
export const serviceFixed = new Set(["index.ts", "internal.ts", "policy.ts", "present.ts"]);

const routing =
  "page layout template default loading error global-error not-found forbidden unauthorized route icon apple-icon opengraph-image manifest robots sitemap";
export const appFile = new RegExp(`^(${routing.split(" ").join("|")})\\.(tsx?|css|svg|png|ico)$`);
/** Parts of app/ that are no routes: the style sheets and the fonts they name. */
export const appMaterial = /^app\/(globals\.css$|styles\/|fonts\/)/;
export const appFolder = /^(\([a-z-]+\)|\[[a-zA-Z-]+\]|\[\.{3}[a-zA-Z]+\]|[a-z0-9-]+)$/;

export const isTest = (file: string): boolean => /\.(test|spec)\.tsx?$/.test(file);
/** What the limits on length are about: written by hand, and code. */
export const isCode = (file: string): boolean => /^(app|components|server|e2e|prisma)\/.*\.(tsx?|mts|mjs|cjs|css)$/.test(file);

export const limits = { median: 70, p95: 250, most: 400 } as const;
