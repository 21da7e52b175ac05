import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { defineToken, type Held } from "@/server/core/held";

const windowMs = 60_000;
const maxKeys = 50_000;

interface Attempts {
  perMinute: number;
  counts: Map<string, { since: number; count: number }>;
}
const attempts = defineToken<Attempts>("account.attempts");

/** Called once by the entrypoint; without it ten a minute hold. */
export const setAttemptLimit = (held: Held, perMinute: number): void => held.keep(attempts, "all", { perMinute, counts: new Map() });

const load = (held: Held): Attempts => {
  const found = held.find(attempts, "all");
  if (found) return found;
  setAttemptLimit(held, 10);
  return load(held);
};

const countOne = ({ counts }: Attempts, key: string, now: number): number => {
  const found = counts.get(key);
  if (found && now - found.since < windowMs && now >= found.since) return ++found.count;
  counts.delete(key);
  const oldest = counts.size >= maxKeys ? counts.keys().next().value : undefined;
  if (oldest !== undefined) counts.delete(oldest);
  counts.set(key, { since: now, count: 1 });
  return 1;
};

type Place = Pick<Context, "held" | "now">;
/** `from` is the address bucket, "" when unknown. `account` is what is tried: an e-mail, a person's id, a token. */
export interface Attempt {
  what: "sign-in" | "sign-up" | "password" | "invitation";
  from: string;
  account: string;
}

/**
 * Counts one attempt and throws RATE_LIMITED when there were too many in this minute: from one address on one account, from one
 * address, on one account from everywhere, and over all. The wider ones are wider, so that nobody can lock out somebody else cheaply.
 */
export const countAttempt = ({ held, now }: Place, { what, from, account }: Attempt): void => {
  const store = load(held);
  const at = now().getTime();
  const limits: [string, number][] = [
    [`${what} ${from} ${account}`, 1],
    [`${what} from ${from}`, 3],
    [`${what} on ${account}`, 5],
    [what, 60],
  ];
  const over = limits.filter(([key, factor]) => countOne(store, key, at) > store.perMinute * factor);
  if (over.length > 0)
    throw new AppError("RATE_LIMITED", "Too many attempts. Please wait a minute and try again", { reason: "account.too_many_attempts" });
};

/** After a success: the person has shown who they are. */
export const forgetAttempts = ({ held }: Pick<Place, "held">, { what, from, account }: Attempt): void => {
  const { counts } = load(held);
  counts.delete(`${what} ${from} ${account}`);
  counts.delete(`${what} on ${account}`);
};
