import http from "node:http";
import net from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appRouter } from "@/server/trpc/root";
import { startTestHost, type Person, type TestHost } from "@/server/testing/host";

let stage: TestHost;
let jane: Person;
beforeAll(async () => {
  stage = await startTestHost();
  jane = await stage.person("Jane");
});
afterAll(() => stage.close());

const json = { "content-type": "application/json" };
/** Plain node: fetch forbids some of these headers. */
const raw = (options: {
  method?: string;
  path: string;
  headers?: Record<string, string>;
  body?: string;
}): Promise<{ status: number; headers: http.IncomingHttpHeaders; body: string }> =>
  new Promise((resolve, reject) => {
    const request = http.request(
      stage.url + options.path,
      { method: options.method ?? "GET", headers: options.headers ?? {} },
      (answer) => {
        let body = "";
        answer
          .on("data", (chunk) => (body += String(chunk)))
          .on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
      },
    );
    request.on("error", reject).end(options.body);
  });
const cookieOf = (person: Person): string => [...person.cookies].map(([name, value]) => `${name}=${value}`).join("; ");

describe("changes that another site could send (D07)", () => {
  const rename = (headers: Record<string, string>) =>
    raw({
      method: "POST",
      path: "/api/trpc/account.rename",
      headers: { ...json, cookie: cookieOf(jane), ...headers },
      body: '{"json":{"name":"Mallory"}}',
    });

  it.each([
    ["no origin at all", {}],
    ["a foreign origin", { origin: "https://evil.test" }],
    ["the null origin of a sandbox", { origin: "null" }],
    ["a cross-site fetch", { "sec-fetch-site": "cross-site" }],
    ["a sibling domain", { "sec-fetch-site": "same-site" }],
  ])("are refused with %s", async (_, headers: Record<string, string>) => {
    const { status, body } = await rename(headers);
    expect(status).toBe(403);
    expect(body).toContain("request.cross_origin");
    expect((await jane.query("account.me")).data).toMatchObject({ name: "Jane" });
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])(
    "are refused as %s, which a plain form can send",
    async (type) => {
      const { status, body } = await rename({ origin: stage.url, "content-type": type });
      expect({ status, notJson: body.includes("request.not_json") }).toEqual({ status: 400, notJson: true });
    },
  );

  it("pass from our own pages", async () => {
    const own = await raw({
      method: "POST",
      path: "/api/trpc/account.rename",
      headers: { ...json, cookie: cookieOf(jane), "sec-fetch-site": "same-origin" },
      body: '{"json":{"name":"Jane"}}',
    });
    expect(own.status).toBe(200);
  });

  it("cannot be made by GET", async () => {
    const { status } = await jane.query("account.rename", { name: "Mallory" });
    expect(status).toBe(405);
  });
});

describe("every procedure there is (D01)", () => {
  it("asks a stranger to sign in, unless its verb says it is public", async () => {
    const nobody = stage.browser();
    const table = appRouter._def.procedures as unknown as Record<string, { _def: { meta?: { access?: string }; type: string } }>;
    const procedures = Object.entries(table);
    expect(procedures.length).toBeGreaterThan(15);
    const open: string[] = [];
    for (const [path, procedure] of procedures) {
      const { meta, type } = procedure._def;
      expect(meta?.access, path).toBeDefined();
      if (meta?.access === "public") open.push(path);
      else expect((await (type === "query" ? nobody.query(path) : nobody.mutate(path))).error?.code, path).toBe("UNAUTHENTICATED");
    }
    expect(open.sort()).toEqual(["account.signUp", "ecosystem.casts", "scenario.openShared", "workspace.invitation"]);
  });
});

describe("errors", () => {
  it("are problem documents with the request’s id, which the header names too", async () => {
    const { status, headers, body } = await raw({ path: "/api/v1/nowhere", headers: { "x-request-id": "from-the-proxy-1" } });
    expect(status).toBe(404);
    expect(headers["content-type"]).toContain("application/problem+json");
    expect(headers["x-request-id"]).toBe("from-the-proxy-1");
    expect(JSON.parse(body)).toMatchObject({ type: "about:blank", status: 404, code: "NOT_FOUND", requestId: "from-the-proxy-1" });
  });

  it("carry code, reason and id through tRPC, and never a stack", async () => {
    const { error, headers } = await jane.mutate("account.changePassword", { current: "x", next: "long enough" });
    expect(error).toMatchObject({ code: "VALIDATION", reason: "account.wrong_password", requestId: headers.get("x-request-id") });
    const unknown = await jane.query("no.such.procedure");
    expect(unknown.error).toMatchObject({ code: "NOT_FOUND" });
    expect(JSON.stringify([error, unknown.error])).not.toMatch(/node_modules|\.ts:/);
  });

  it("hide what broke, log it with the id, and go on (F16)", async () => {
    const { headers, body, status } = await raw({ path: "/boom", headers: { "x-request-id": "broken-page-1" } });
    expect({ status, body, id: headers["x-request-id"] }).toEqual({ status: 500, body: "", id: "broken-page-1" });
    const line = stage.engine.logged.find((one) => one.includes("a page broke"));
    expect(JSON.parse(line ?? "{}")).toMatchObject({ level: "error", requestId: "broken-page-1" });
    expect((await jane.query("account.me")).status).toBe(200);
  });

  it.each([
    ["JSON that is none", "{", 400],
    ["a body beyond the limit", `{"json":{"name":"${"x".repeat(1_100_000)}"}}`, 413],
  ])("answer %s", async (_, body, status) => {
    const answer = await raw({
      method: "POST",
      path: "/api/trpc/account.rename",
      headers: { ...json, cookie: cookieOf(jane), origin: stage.url },
      body,
    });
    expect(answer.status).toBe(status);
    expect(answer.body).not.toMatch(/node_modules|\.ts:/);
  });

  it("refuse a batch that is too long", async () => {
    const path = Array.from({ length: 21 }, () => "account.me").join(",");
    const answer = await jane.fetch(`/api/trpc/${path}?batch=1&input=%7B%7D`);
    expect({ status: answer.status, body: await answer.text() }).toMatchObject({
      status: 400,
      body: expect.stringContaining("VALIDATION") as string,
    });
  });

  it("carry out a batch that is not", async () => {
    const path = Array.from({ length: 20 }, () => "account.me").join(",");
    expect(await (await jane.fetch(`/api/trpc/${path}?batch=1&input=%7B%7D`)).json()).toHaveLength(20);
  });

  it("refuse an idempotency key that could not be kept", async () => {
    const { status, error } = await jane.mutate("account.rename", { name: "Jane" }, { "x-command-id": "a b" });
    expect({ status, reason: error?.reason }).toEqual({ status: 400, reason: "request.bad_command_id" });
  });
});

describe("logs (D15)", () => {
  it("stay one JSON object a line, whatever a client sends", async () => {
    const nasty = "x%0d%0aforged:%20line%1b[31m";
    await raw({ path: `/api/v1/${nasty}`, headers: { "user-agent": "\u009b31mred", "x-request-id": "evil id {}" } });
    await stage.browser().signIn("a\r\nforged@example.test", "\u001b[2J");
    await jane.mutate("account.changePassword", { current: '\r\n{"level":"fatal"}', next: "long enough" });
    expect(stage.engine.logged.length).toBeGreaterThan(0);
    for (const line of stage.engine.logged) {
      expect(() => JSON.parse(line) as unknown).not.toThrow();
      expect(line.slice(0, -1)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
      expect(line).not.toContain("evil id");
    }
  });
});

describe("headers", () => {
  it("let nothing run beside an API answer, and nobody keep it (D11)", async () => {
    const { headers } = await raw({ path: "/api/v1/me", headers: { cookie: cookieOf(jane) } });
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["cache-control"]).toBe("private, no-store");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["x-powered-by"]).toBeUndefined();
  });

  it("give each page its own nonce, on every kind of path", async () => {
    const policies = await Promise.all(
      ["/", "/observatory", "/_next/x", "/a.rsc"].map(async (path) => (await raw({ path })).headers["content-security-policy"]),
    );
    const nonces = policies.map((policy) => /'nonce-([^']{20,})'/.exec(String(policy))?.[1]);
    expect(new Set(nonces).size).toBe(4);
    expect(nonces).not.toContain(undefined);
  });

  it("cannot be borrowed by a client to speak for the host", async () => {
    const { headers } = await raw({ path: "/", headers: { "content-security-policy": "script-src 'nonce-stolen'" } });
    expect(headers["content-security-policy"]).not.toContain("stolen");
  });

  it("do not open a page’s gate (D10)", async () => {
    for (const name of ["x-middleware-subrequest", "x-client-address", "next-action"]) {
      expect((await raw({ path: "/", headers: { [name]: "1" } })).status).toBe(307);
    }
  });
});

describe("health", () => {
  it("says it lives, is ready, and which version it is", async () => {
    expect(await (await fetch(`${stage.url}/health`)).json()).toMatchObject({ status: "ok", version: "0.0.0-test" });
    expect((await fetch(`${stage.url}/health/live`)).status).toBe(200);
    expect(await (await fetch(`${stage.url}/health/ready`)).json()).toEqual({ ready: true });
  });

  it("tells details of each dependency on this machine, and to no stranger behind a proxy", async () => {
    const here = await raw({ path: "/health/detailed" });
    expect(JSON.parse(here.body)).toMatchObject({
      status: "ok",
      dependencies: { database: { status: "ok", implementation: "pglite" }, bus: { status: "ok" }, graph: {}, models: {} },
    });
    expect((await raw({ path: "/health/detailed", headers: { "x-forwarded-for": "203.0.113.9" } })).status).toBe(404);
    const owner = await raw({ path: "/health/detailed", headers: { "x-forwarded-for": "203.0.113.9", cookie: cookieOf(jane) } });
    expect(owner.status).toBe(200);
  });

  it("counts requests by route, not by address", async () => {
    await raw({ path: "/api/v1/one-of-many-addresses" });
    const text = await (await fetch(`${stage.url}/metrics`)).text();
    expect(text).toMatch(/http_request_duration_seconds_count\{method="GET",route="\/api\/v1\/\*",status="404"\} \d+/);
    expect(text).not.toContain("one-of-many-addresses");
    for (const name of [
      "nodejs_eventloop_lag_seconds",
      "dramatis_sockets_open",
      "dramatis_chronicle_events_total",
      "dramatis_graph_projector_lag_events",
    ])
      expect(text).toContain(name);
  });
});

describe("upgrades", () => {
  it("of anything but our sockets are refused", async () => {
    const port = Number(new URL(stage.url).port);
    const first = await new Promise<string>((resolve) => {
      const socket = net.connect(port, "127.0.0.1", () =>
        socket.write(
          `GET /elsewhere HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
        ),
      );
      socket.on("data", (data) => resolve(String(data).split("\r\n")[0] ?? ""));
    });
    expect(first).toBe("HTTP/1.1 404 Not Found");
  });
});
