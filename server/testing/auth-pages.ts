import type { IncomingMessage, ServerResponse } from "node:http";
import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth, { getServerSession } from "next-auth";
import { authOptions } from "@/server/auth/next-auth-options";
import { mountPages, type PageDoor } from "@/server/web/next-door";

const readBody = async (request: IncomingMessage): Promise<Record<string, unknown>> => {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  if (request.headers["content-type"]?.startsWith("application/json")) return JSON.parse(text || "{}") as Record<string, unknown>;
  return Object.fromEntries(new URLSearchParams(text));
};
const readCookies = (header = ""): Record<string, string> =>
  Object.fromEntries(
    header
      .split(/;\s*/)
      .flatMap((pair) =>
        pair.includes("=") ? [[pair.slice(0, pair.indexOf("=")), decodeURIComponent(pair.slice(pair.indexOf("=") + 1))]] : [],
      ),
  );

/** Node's request and response as the pages API of Next dresses them, which is what next-auth takes outside of Next. */
const dress = async (raw: IncomingMessage, answer: ServerResponse): Promise<[NextApiRequest, NextApiResponse]> => {
  const url = new URL(raw.url ?? "/", "http://test");
  const query = { ...Object.fromEntries(url.searchParams), nextauth: url.pathname.split("/").slice(3) };
  const request = Object.assign(raw, { query, cookies: readCookies(raw.headers.cookie), body: await readBody(raw) });
  const response = Object.assign(answer, {
    status: (code: number) => Object.assign(response, { statusCode: code }),
    json: (body: unknown) => {
      answer.setHeader("content-type", "application/json");
      answer.end(JSON.stringify(body));
    },
    send: (body: unknown) => void answer.end(typeof body === "string" ? body : JSON.stringify(body)),
  });
  return [request as unknown as NextApiRequest, response as unknown as NextApiResponse];
};

/** Stands in for Next: next-auth itself under `/api/auth`, and one page that greets whoever is signed in. */
export const createAuthPages = (): PageDoor => ({
  register: (fastify, signInConfig) =>
    mountPages(fastify, signInConfig, "production", async (raw, answer) => {
      const [request, response] = await dress(raw, answer);
      if (raw.url?.startsWith("/api/auth/")) return void (await (NextAuth(request, response, authOptions()) as Promise<unknown>));
      if (raw.url?.startsWith("/boom")) throw new Error("a page broke");
      const session = await getServerSession(request, response, authOptions());
      if (session) answer.writeHead(200).end(`Good evening, ${session.actor.email} of ${session.actor.workspaceId}`);
      else answer.writeHead(307, { location: "/sign-in" }).end();
    }),
  upgrade: () => false,
  endUpgraded: () => {},
  close: async () => {},
});
