import { randomBytes } from "node:crypto";

export const createNonce = (): string => randomBytes(16).toString("base64");

const styleSource = (nonce: string, mode: "development" | "production"): string =>
  mode === "development" ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`; // the dev overlay injects <style>

/**
 * Pages rendered by Next. Next finds the nonce in the *request* header of the same name and puts it on its own scripts;
 * this works on dynamically rendered pages only, so the root layout must be dynamic.
 */
export const pagePolicy = (nonce: string, mode: "development" | "production"): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${mode === "development" ? " 'unsafe-eval'" : ""}`, // React's dev build evals
    styleSource(nonce, mode),
    "style-src-attr 'unsafe-inline'", // style={{…}} in server-rendered HTML: an attribute cannot carry a nonce
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'", // covers ws:// to the same host
    "worker-src 'self' blob:",
    "media-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "report-uri /api/csp-report",
  ].join("; ");

/** JSON, event streams, pictures: nothing may run. */
export const apiPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** Nothing on our pages asks for these. */
export const permissionsPolicy = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";
