import type { IncomingHttpHeaders } from "node:http";

const safe = new Set(["GET", "HEAD", "OPTIONS"]);
const onThisMachine = (host: string): boolean => ["127.0.0.1", "localhost", "::1"].includes(host);

/** The public address; on a machine of one's own also its other names, since nobody told us which one is typed. */
export const allowedOrigins = (site: { publicUrl: string; host: string; port: number }): ReadonlySet<string> =>
  new Set([
    new URL(site.publicUrl).origin,
    ...(onThisMachine(site.host) ? ["localhost", "127.0.0.1", "[::1]"].map((name) => `http://${name}:${site.port}`) : []),
  ]);

export const isAllowedOrigin = (origins: ReadonlySet<string>, origin: string | undefined): boolean =>
  origin !== undefined && origins.has(origin);

/** A cookie travels by itself, so a change made with one must prove that our own page sent it. `Origin` decides, where present. */
export const isForgeable = (method: string, headers: IncomingHttpHeaders, origins: ReadonlySet<string>): boolean => {
  if (safe.has(method)) return false;
  if (headers.origin !== undefined) return !origins.has(headers.origin);
  return headers["sec-fetch-site"] !== "same-origin";
};
