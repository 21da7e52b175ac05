import { hash, verify } from "@node-rs/argon2";
import { AppError } from "@/server/core/errors";

/** argon2id is this library's default algorithm; OWASP's floor for it: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

// Each hash holds 19 MiB and a thread. More wait their turn; beyond that the server says so instead of drowning.
const atOnce = 2;
const mayWait = 60;
let running = 0;
const waiting: (() => void)[] = [];

const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
  if (running >= atOnce) {
    if (waiting.length >= mayWait)
      throw new AppError("UNAVAILABLE", "Too many people are signing in at this moment. Please try again shortly", {
        reason: "account.busy",
      });
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
};

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, cost));

// Of a random text that nobody kept: an unknown address costs the same time as a wrong password.
const nobody = "$argon2id$v=19$m=19456,t=2,p=1$utZ6igxyCfJV55C1Wqkp9Q$57WcGGTSQojHhNLwPGpEuqftCyg7h0pwAxdunHfr0Nc";

/** False for a wrong password and, after the same time, for nobody at all. */
export const verifyPassword = (passwordHash: string | null, password: string): Promise<boolean> =>
  inTurn(async () => {
    const fits = await verify(passwordHash ?? nobody, password);
    return fits && passwordHash !== null;
  });
