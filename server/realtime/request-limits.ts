import { clientRequests } from "@/server/contracts/realtime";
import type { AppSocket } from "./on-request";
import { createTokenBucket, type TokenBucket } from "./token-bucket";

const known: ReadonlySet<string> = new Set(Object.keys(clientRequests));
/** A page that flips through branches needs a few at once; nobody needs more than this for long. */
const perSocket = { burst: 40, perSecond: 15 };
const perPerson = { burst: 120, perSecond: 45 };
/** After so many refusals the connection ends: answering them costs too. */
const refusalsAtMost = 200;

const refused = { ok: false, error: { code: "RATE_LIMITED", message: "Too many requests on this connection" } } as const;

/** Before anything is parsed: unknown requests are ignored and counted, a flood is refused and then cut off. */
export const limitRequests = (count: (what: string) => void): ((socket: AppSocket) => void) => {
  const people = new Map<string, { bucket: TokenBucket; sockets: number }>();
  return (socket) => {
    const { userId } = socket.data.session;
    const bucket = createTokenBucket(perSocket.burst, perSocket.perSecond);
    const person = people.get(userId) ?? { bucket: createTokenBucket(perPerson.burst, perPerson.perSecond), sockets: 0 };
    person.sockets += 1;
    people.set(userId, person);
    let refusals = 0;
    socket.use((packet, next) => {
      const [name] = packet;
      const now = performance.now();
      if (bucket.take(now) && person.bucket.take(now)) {
        if (known.has(name)) return next();
        return count("unknown request");
      }
      count("rate limited");
      if (++refusals > refusalsAtMost) return void socket.disconnect(true);
      const ack: unknown = packet.at(-1);
      if (typeof ack === "function") ack(refused);
    });
    socket.on("disconnect", () => {
      person.sockets -= 1;
      if (person.sockets === 0) people.delete(userId);
    });
  };
};
