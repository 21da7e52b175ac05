import { patientFetch } from "./patience";

export type SignInResult = { ok: true } | { ok: false; reason: "credentials" | "too-many" | "unavailable"; message: string };

const refusals: Record<Exclude<SignInResult, { ok: true }>["reason"], string> = {
  credentials: "E-mail or password is not right",
  "too-many": "Too many attempts. Please wait a minute and try again",
  unavailable: "The server cannot be reached just now",
};
const refuse = (reason: keyof typeof refusals): SignInResult => ({ ok: false, reason, message: refusals[reason] });

const send = patientFetch("command");
const fetchCsrfToken = async (): Promise<string> => {
  const answer = await send("/api/auth/csrf", { cache: "no-store" });
  const { csrfToken } = (await answer.json()) as { csrfToken?: unknown };
  if (typeof csrfToken !== "string") throw new TypeError("The server gave no token");
  return csrfToken;
};
const post = (path: string, fields: Record<string, string>): Promise<Response> =>
  send(path, { method: "POST", body: new URLSearchParams({ ...fields, json: "true" }) });

/** Sets the session cookie. The page decides where to go next. */
export const signIn = async (credentials: { email: string; password: string }): Promise<SignInResult> => {
  try {
    const answer = await post("/api/auth/callback/credentials", { ...credentials, csrfToken: await fetchCsrfToken() });
    if (answer.ok) return { ok: true };
    if (answer.status === 429) return refuse("too-many");
    const { url } = (await answer.json()) as { url?: unknown };
    const error = new URL(String(url)).searchParams.get("error");
    if (error === "RateLimited") return refuse("too-many");
    return refuse(error === "CredentialsSignin" ? "credentials" : "unavailable");
  } catch {
    return refuse("unavailable");
  }
};

/** Ends this sign-in, here and on the server. */
export const signOut = async (): Promise<void> => {
  await post("/api/auth/signout", { csrfToken: await fetchCsrfToken() });
};

/** Puts another workspace of the person's into the cookie; false when it is not one of theirs. Reload what is shown afterwards. */
export const switchWorkspace = async (workspaceId: string): Promise<boolean> => {
  const answer = await send("/api/auth/session", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ csrfToken: await fetchCsrfToken(), data: { workspaceId } }),
  });
  const session = (await answer.json()) as { actor?: { workspaceId?: unknown } } | null;
  return session?.actor?.workspaceId === workspaceId;
};
