// Next renders pages and nothing else. The host (server/entrypoints/main.ts) owns every other route, the headers and the CSP.
import path from "node:path";

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  distDir: ".next",
  // Said outright, because a stray lockfile in a folder above would be taken for the root otherwise.
  turbopack: { root: path.resolve(import.meta.dirname) },
  // `npm run verify` checks the types of everything, pages included; doing it twice doubles the build.
  typescript: { ignoreBuildErrors: true },
  // Its address says which version it is. A browser that asked each time would show no glyph that is new to it while offline.
  headers: async () => [
    {
      source: "/icons.svg",
      has: [{ type: "query", key: "v" }],
      headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }],
    },
  ],
  // A tripwire, not a need: app/ must never reach these. If it ever does they stay outside the bundle instead of breaking in it.
  serverExternalPackages: ["@electric-sql/pglite", "@electric-sql/pglite-pgvector", "pglite-prisma-adapter", "@prisma/client"],
};

export default config;
