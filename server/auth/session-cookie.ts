/** `__Host-` pins the cookie to this host and to TLS; over plain HTTP a browser refuses that prefix. */
export const sessionCookieName = (scheme: "http" | "https"): string =>
  scheme === "https" ? "__Host-dramatis.session" : "dramatis.session";

/** A sign-in nobody uses ends after this; next-auth renews the cookie while it is used. */
export const sessionMaxAgeSeconds = 30 * 24 * 3600;

/** Joins next-auth's cookie, which is split into `.0`, `.1` … when it grows past 4 kB. */
export const findSessionCookie = (header: string, name: string): string | null => {
  const parts: [number, string][] = [];
  for (const pair of header.split(";")) {
    const at = pair.indexOf("=");
    const key = pair.slice(0, at).trim();
    if (key === name) return pair.slice(at + 1).trim();
    if (key.startsWith(`${name}.`)) parts.push([Number(key.slice(name.length + 1)), pair.slice(at + 1).trim()]);
  }
  if (parts.length === 0) return null;
  return parts
    .sort(([a], [b]) => a - b)
    .map(([, value]) => value)
    .join("");
};
