import { io, type Socket } from "socket.io-client";
import superjson from "superjson";
import type { WireError } from "@/server/contracts/errors";
import type { ClientToServer, ServerToClient } from "@/server/contracts/realtime";

export type TestSocket = Socket<ServerToClient, ClientToServer>;
type CallResult = { status: number; data: unknown; error: WireError | null; headers: Headers };

/** A person's browser without a screen: keeps cookies, sends its origin, and speaks to every door. */
export interface Browser {
  fetch(path: string, init?: RequestInit): Promise<Response>;
  signIn(email: string, password: string): Promise<{ status: number; url: string }>;
  signOut(): Promise<void>;
  switchWorkspace(workspaceId: string): Promise<void>;
  query(path: string, input?: unknown): Promise<CallResult>;
  mutate(path: string, input?: unknown, headers?: Record<string, string>): Promise<CallResult>;
  /** Not connected yet. */
  socket(headers?: Record<string, string>): TestSocket;
  cookies: Map<string, string>;
}

const wrap = (input: unknown): string => JSON.stringify(superjson.serialize(input));

export const createBrowser = (base: string): Browser => {
  const cookies = new Map<string, string>();
  const cookieHeader = (): string => [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const keep = (line: string): void => {
    const [pair = ""] = line.split(";");
    const at = pair.indexOf("=");
    if (pair.slice(at + 1)) cookies.set(pair.slice(0, at), pair.slice(at + 1));
    else cookies.delete(pair.slice(0, at));
  };
  const call = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const answer = await fetch(base + path, {
      redirect: "manual",
      ...init,
      headers: { cookie: cookieHeader(), origin: base, ...(init.headers as Record<string, string>) },
    });
    answer.headers.getSetCookie().forEach(keep);
    return answer;
  };
  const csrf = async (): Promise<string> => ((await (await call("/api/auth/csrf")).json()) as { csrfToken: string }).csrfToken;
  const post = async (path: string, fields: Record<string, string>): Promise<Response> =>
    call(path, { method: "POST", body: new URLSearchParams({ ...fields, csrfToken: await csrf(), json: "true" }) });
  const read = async (answer: Response): Promise<CallResult> => {
    const body = (await answer.json()) as { result?: { data: never }; error?: { json?: { data: { app: WireError } } } } & WireError;
    const { status, headers } = answer;
    if (body.result) return { status, headers, data: superjson.deserialize(body.result.data), error: null };
    return { status, headers, data: null, error: body.error?.json?.data.app ?? body };
  };
  return {
    cookies,
    fetch: call,
    signIn: async (email, password) => {
      const answer = await post("/api/auth/callback/credentials", { email, password });
      return { status: answer.status, url: ((await answer.json()) as { url?: string }).url ?? "" };
    },
    signOut: async () => void (await post("/api/auth/signout", {})),
    switchWorkspace: async (workspaceId) => {
      const body = JSON.stringify({ csrfToken: await csrf(), data: { workspaceId } });
      await call("/api/auth/session", { method: "POST", headers: { "content-type": "application/json" }, body });
    },
    query: async (path, input) => read(await call(`/api/trpc/${path}?input=${encodeURIComponent(wrap(input))}`)),
    mutate: async (path, input, headers = {}) =>
      read(
        await call(`/api/trpc/${path}`, { method: "POST", headers: { "content-type": "application/json", ...headers }, body: wrap(input) }),
      ),
    socket: (headers = {}) =>
      io(base, {
        transports: ["websocket"],
        forceNew: true,
        reconnection: false,
        autoConnect: false,
        extraHeaders: { cookie: cookieHeader(), origin: base, ...headers },
      }),
  };
};
