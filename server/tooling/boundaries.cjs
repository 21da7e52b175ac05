// Who may import whom. One file, so that no rule can be shadowed by another.
const TEST = "(\\.(test|contract|spec)\\.tsx?$|^server/testing/|^server/[a-z]+/testing/|^server/simulation/improviser/testing/|^e2e/)";
const OURS = "^(server|app|components|prisma|e2e)/";

/** Inner layers may be imported by outer ones, never the reverse. Entrypoints and tests may import everything. */
const allow = {
  contracts: [],
  core: ["contracts"],
  simulation: ["contracts"],
  stores: ["contracts", "core"],
  ai: ["contracts", "core"],
  services: ["contracts", "core", "stores", "ai", "simulation"],
  runtime: ["contracts", "core", "stores", "ai"],
  auth: ["contracts", "core", "stores", "services"],
  trpc: ["contracts", "core", "runtime", "auth", "services"],
  rest: ["contracts", "core", "runtime", "auth", "services"],
  realtime: ["contracts", "core", "runtime", "auth", "services"],
  jobs: ["contracts", "core", "runtime", "auth", "services"],
  "agent-tools": ["contracts", "core", "runtime", "auth", "services"],
  web: ["contracts", "core"],
};
/** Single files that a layer may see beyond its row. */
const also = {
  core: ["^server/(stores/[^/]+|ai)/port\\.ts$"], // types alone, for context.ts: see below
  auth: ["^server/bridge\\.ts$"],
};

const layerRules = Object.entries(allow).map(([layer, inner]) => ({
  name: `server-${layer}`,
  comment: `server/${layer} may import only: ${[layer, ...inner].join(", ")}.`,
  severity: "error",
  from: { path: `^server/${layer}/`, pathNot: TEST },
  to: { path: OURS, pathNot: [`^server/(${[layer, ...inner].join("|")})/`, ...(also[layer] ?? [])] },
}));

const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });
const npm = ["npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg", "npm-unknown"];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...layerRules,
    rule(
      "ports-in-the-context-are-types",
      "The context names the ports; which implementation stands behind them is the entrypoint's choice.",
      { path: "^server/core/", pathNot: TEST },
      { path: "^server/(stores|ai)/", dependencyTypesNot: ["type-only"] },
    ),
    rule(
      "only-the-context-names-ports",
      "Everything else in core is below the stores.",
      { path: "^server/core/", pathNot: ["^server/core/context\\.ts$", TEST] },
      { path: "^server/(stores|ai)/" },
    ),
    rule(
      "contracts-run-anywhere",
      "The browser runs them too: zod and nothing else.",
      { path: "^server/contracts/", pathNot: TEST },
      { dependencyTypes: ["core", ...npm], pathNot: "(^|/)zod(/|$)" },
    ),
    rule(
      "simulation-is-pure",
      "It replays from a seed: no input, no output, no driver, no framework.",
      { path: "^server/simulation/", pathNot: TEST },
      { dependencyTypes: ["core", ...npm], pathNot: "(^|/)zod(/|$)" },
    ),
    rule(
      "client-sees-contracts-only",
      "components/ may run server/contracts and may take types from server/trpc/root. Nothing else.",
      { path: "^components/", pathNot: TEST },
      { path: "^(server|prisma|e2e)/", pathNot: "^server/contracts/", dependencyTypesNot: ["type-only"] },
    ),
    rule(
      "client-types-from-router-root-only",
      "Even types come through contracts or the router's root, so that the interface never learns the shape of a row.",
      { path: "^components/", pathNot: TEST },
      { path: "^server/", pathNot: "^server/(contracts/|trpc/root\\.ts$)" },
    ),
    rule("nothing-imports-app", "app/ composes; it is nobody's part.", { pathNot: ["^app/", TEST] }, { path: "^app/" }),
    rule(
      "nothing-imports-entrypoints",
      "Composition roots are started, not imported.",
      { path: OURS, pathNot: ["^server/entrypoints/", TEST] },
      { path: "^server/entrypoints/" },
    ),
    rule(
      "tooling-stands-apart",
      "What runs the repository is not part of what it runs.",
      { path: OURS, pathNot: ["^server/tooling/", "^server/testing/", TEST] },
      { path: "^server/tooling/" },
    ),
    rule(
      "interface-parts-are-domain-free",
      "Could it ship in a different product? Then ui, charts, hooks or lib; otherwise features.",
      { path: "^components/(ui|charts|hooks|lib)/" },
      { path: "^components/(features|layout)/" },
    ),
    rule(
      "features-do-not-reach-into-each-other",
      "A feature is used through its index.",
      { path: "^components/features/([^/]+)/" },
      { path: "^components/features/([^/]+)/", pathNot: ["^components/features/$1/", "^components/features/[^/]+/index\\.ts$"] },
    ),
    rule(
      "features-are-used-by-index",
      "app/ and the layout see what a feature shows, not how.",
      { path: "^(app|components/layout)/", pathNot: TEST },
      { path: "^components/features/[^/]+/", pathNot: "^components/features/[^/]+/index\\.ts$" },
    ),
    rule(
      "next-reaches-the-engine-through-the-bridge",
      "Next never bundles the engine: app/ runs contracts, the bridge and the session; nothing else of server/.",
      { path: "^app/", pathNot: TEST },
      {
        path: "^(server|prisma)/",
        pathNot: "^server/(contracts/|bridge\\.ts$|auth/(session|next-auth-options)\\.ts$)",
        dependencyTypesNot: ["type-only"],
      },
    ),
    rule(
      "bridge-is-types-only",
      "One value import here and Next bundles the engine again.",
      { path: "^server/bridge\\.ts$" },
      { path: ".*", dependencyTypesNot: ["type-only"] },
    ),
    rule(
      "services-meet-by-index",
      "A noun is used through its index; internal.ts and its queries stay private.",
      { path: "^server/services/([^/]+)/", pathNot: TEST },
      { path: "^server/services/[^/]+/", pathNot: ["^server/services/$1/", "^server/services/[^/]+/index\\.ts$"] },
    ),
    rule(
      "doors-use-service-index",
      "A door sees verbs, not their insides.",
      { path: "^server/(trpc|rest|realtime|jobs|agent-tools|auth)/", pathNot: TEST },
      { path: "^server/services/[^/]+/", pathNot: "^server/services/[^/]+/index\\.ts$" },
    ),
    rule(
      "seeds-are-wired-by-entrypoints",
      "The casts that come along are handed in, so no verb knows them by name.",
      { path: OURS, pathNot: ["^server/entrypoints/", "^prisma/seed/", TEST] },
      { path: "^prisma/seed/" },
    ),
    rule(
      "seeds-are-data",
      "A cast is written in contracts and nothing else.",
      { path: "^prisma/seed/", pathNot: TEST },
      { path: OURS, pathNot: "^(prisma/seed|server/contracts)/" },
    ),
    rule(
      "drivers-only-in-stores",
      "Whoever holds a driver decides where the truth lies. Types are allowed above.",
      { path: "^(server|app|components|prisma)/", pathNot: ["^server/stores/", "^server/entrypoints/", TEST] },
      {
        path: "(^|/)(@prisma/client|@prisma/adapter-pg|@electric-sql/pglite[^/]*|pglite-prisma-adapter|pg|ioredis|neo4j-driver)(/|$)",
        pathNot: OURS,
        dependencyTypesNot: ["type-only"],
      },
    ),
    rule(
      "engine-room-is-framework-free",
      "These folders run under plain Node, where next/*, react and server-only break.",
      { path: "^server/(contracts|core|stores|ai|simulation|services|runtime|trpc|rest|realtime|jobs|agent-tools)/", pathNot: TEST },
      { path: "(^|/)(next|next-auth|react|react-dom|server-only)(/|$)", pathNot: OURS },
    ),
    rule(
      "socket-io-only-in-realtime",
      "Everything else publishes through the bus.",
      { path: "^(server|app)/", pathNot: ["^server/realtime/", "^server/entrypoints/", TEST] },
      { path: "(^|/)socket\\.io(/|$)", pathNot: OURS },
    ),
    rule(
      "no-cycles",
      "Two files that need each other are one file.",
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    ),
    rule("no-unresolved", "An import that leads nowhere.", {}, { couldNotResolve: true }),
    rule("tests-stay-out-of-code", "Code must run where no test is.", { path: OURS, pathNot: ["^server/tooling/", TEST] }, { path: TEST }),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)\\.next/|^server/tooling/|^server/stores/database/generated/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default"],
      extensions: [".ts", ".tsx", ".mts", ".d.ts", ".mjs", ".cjs", ".js", ".json"],
    },
  },
};
