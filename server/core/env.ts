import fs from "node:fs";
import path from "node:path";
import { randomBytes } from "node:crypto";
import { z } from "zod";

const count = (fallback: number, min: number, max: number) => z.coerce.number().int().min(min).max(max).default(fallback);
const url = (protocols: readonly string[]) =>
  z.url().refine((text) => protocols.includes(new URL(text).protocol), {
    error: `must begin with ${protocols.map((p) => `${p}//`).join(" or ")}`,
  });

export const roles = ["all", "web", "realtime", "worker"] as const;

/** Every variable that the program reads. `.env.example` lists the same keys (tested). */
export const envSchema = z
  .object({
    NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
    PORT: count(3000, 0, 65_535),
    HOST: z.string().min(1).default("127.0.0.1"),
    /** Where the embedded database, its backups and the generated secret live. */
    DATA_DIR: z.string().min(1).default(".data"),
    /** What browsers see; `https://` switches on secure cookies and HSTS. */
    PUBLIC_URL: url(["http:", "https:"]).optional(),
    AUTH_SECRET: z.string().min(32, "must be at least 32 characters long").optional(),
    LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
    ROLE: z.enum(roles).default("all"),
    DATABASE_URL: url(["postgres:", "postgresql:"]).optional(),
    REDIS_URL: url(["redis:", "rediss:"]).optional(),
    /** Neo4j 5 or newer, a database of its own: what is in it of ours and unknown to us is removed. */
    NEO4J_URI: url(["bolt:", "bolt+s:", "bolt+ssc:", "neo4j:", "neo4j+s:", "neo4j+ssc:"]).optional(),
    NEO4J_USER: z.string().min(1).default("neo4j"),
    NEO4J_PASSWORD: z.string().optional(),
    /** Providers of words beside the improviser; `MODELS` says which of their models may be chosen: "openai/…, ollama/…". */
    OPENAI_API_KEY: z.string().min(1).optional(),
    ANTHROPIC_API_KEY: z.string().min(1).optional(),
    GOOGLE_API_KEY: z.string().min(1).optional(),
    COHERE_API_KEY: z.string().min(1).optional(),
    OLLAMA_URL: url(["http:", "https:"]).optional(),
    /** Any server that speaks OpenAI's protocol, up to and with its version: "http://localhost:8000/v1". */
    COMPATIBLE_URL: url(["http:", "https:"]).optional(),
    COMPATIBLE_API_KEY: z.string().min(1).optional(),
    MODELS: z.string().max(2_000).optional(),
    /** What they cost, "provider/model=input/output" in dollars for a million tokens; without it a limit in money stops them. */
    MODEL_PRICES: z.string().max(4_000).optional(),
    /** Calls of tRPC and REST a minute: per person, per address when nobody is signed in. */
    API_PER_MINUTE: count(1_200, 1, 1_000_000),
    /** Attempts to sign in or up a minute per address; per account and over all, limits follow from it. */
    SIGN_IN_PER_MINUTE: count(10, 1, 100_000),
    /** How long readiness says 503 before anything is closed: time for a balancer to notice. */
    DRAIN_MS: count(0, 0, 60_000),
    BACKUP_MINUTES: count(30, 0, 10_080),
    BACKUP_KEEP: count(8, 1, 1_000),
    /** A demo account with a public password. Off by default as soon as the server listens beyond this machine. */
    DEMO: z.enum(["on", "off"]).optional(),
    /** Casts of this size and larger are simulated in a worker thread. */
    SIMULATION_WORKER_AT: count(400, 1, 1_000_000),
    /** Number of proxies in front whose X-Forwarded-For is believed. */
    TRUST_PROXY: count(0, 0, 8),
  })
  .superRefine((env, ctx) => {
    if (env.ROLE === "all") return;
    for (const key of ["DATABASE_URL", "REDIS_URL"] as const) {
      if (!env[key])
        ctx.addIssue({ code: "custom", path: [key], message: `is needed when ROLE is ${env.ROLE}: processes share nothing else` });
    }
  });

const loopback = new Set(["127.0.0.1", "localhost", "::1"]);

const findSecret = (dataDir: string): string => {
  const file = path.join(dataDir, "secret");
  fs.mkdirSync(dataDir, { recursive: true });
  if (!fs.existsSync(file)) fs.writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600 });
  return fs.readFileSync(file, "utf8").trim();
};

/** One line for each problem, all at once: `PORT: Too big: expected number to be <=65535`. */
const describeProblems = (error: z.ZodError): string =>
  error.issues.map((issue) => `  ${issue.path.join(".") || "environment"}: ${issue.message}`).join("\n");

export class EnvProblem extends Error {}

/** Pure but for the generated secret. An empty variable counts as absent. Throws `EnvProblem` that names every problem. */
export const parseEnv = (source: Readonly<Record<string, string | undefined>>) => {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = envSchema.safeParse(given);
  if (!parsed.success) throw new EnvProblem(`The configuration has problems:\n${describeProblems(parsed.error)}`);
  const env = parsed.data;
  const publicUrl = (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, "");
  return {
    ...env,
    dev: env.NODE_ENV === "development",
    publicUrl,
    secure: publicUrl.startsWith("https://"),
    demo: (env.DEMO ?? (loopback.has(env.HOST) ? "on" : "off")) === "on",
    secret: env.AUTH_SECRET ?? findSecret(env.DATA_DIR),
  };
};
export type Env = ReturnType<typeof parseEnv>;

/** Reads `.env` when there is one (real variables win), parses, and hands next-auth the two names it looks for itself. */
export const readEnv = (): Env => {
  if (fs.existsSync(".env")) process.loadEnvFile(".env");
  const env = parseEnv(process.env);
  process.env.NEXTAUTH_URL = env.publicUrl;
  process.env.NEXTAUTH_SECRET = env.secret;
  return env;
};
