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
  // A tripwire, not a need: app/ must never reach these. If it ever does they stay outside the bundle instead of breaking in it.
  serverExternalPackages: ["@electric-sql/pglite", "@electric-sql/pglite-pgvector", "pglite-prisma-adapter", "@prisma/client"],
};

export default config;
