// From the commit of a line to its arrival at many sockets, and what a delivery costs beside a bare socket.io server in the same run.
import { fork } from "node:child_process";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { parseArgs } from "node:util";
import { Server } from "socket.io";
import type { ChronicleEvent, EventDraft } from "@/server/contracts/chronicle/events";
import { enterAs, seatPeople } from "@/server/testing/audience";
import { createHistory, openingDrafts } from "@/server/testing/factories/history";
import { buildTimeline } from "@/server/testing/factories/timeline";
import type { AudienceNews, AudienceOrder } from "@/server/testing/fanout-audience";
import { startTestHost } from "@/server/testing/host";
import { percentile, positive } from "./figures.mts";

const USAGE = `Fan-out of the chronicle to sockets on loopback.

  npm run bench:fanout [-- --clients 200 --events 200 --rate 20 --json]

  --clients   sockets, all of them in one other process
  --events    lines that are appended and measured, one append each
  --rate      lines a second
  --json      one line of JSON instead of words

Latency runs from the moment after the commit to the handler of a client, so it holds the parsing of the clients that came before it.
CPU is that of the server's thread. Three phases of the same length at the same pace: appends that nobody watches; appends that all
watch; and a bare socket.io server (no session, no replay, no database) that sends the same bytes to as many sockets. What watching costs
is the second less the first; its ratio to the third compares with the least that this transport can cost.
`;
const SECRET = "a secret of sufficient length for benches";
const SOCKETS_PER_PERSON = 20;
const WARM_UP = 20;

const { values } = parseArgs({
  options: {
    clients: { type: "string", default: "200" },
    events: { type: "string", default: "200" },
    rate: { type: "string", default: "20" },
    json: { type: "boolean", default: false },
    help: { type: "boolean", short: "h", default: false },
  },
});
if (values.help) {
  process.stdout.write(USAGE);
  process.exit(0);
}
const [clients, count, rate] = [positive("clients", values.clients), positive("events", values.events), positive("rate", values.rate)];

const now = (): number => Number(process.hrtime.bigint());
const threadMicros = (): number => {
  const { user, system } = process.threadCpuUsage();
  return user + system;
};

const lineDraft = (index: number): EventDraft => {
  const found = createHistory()
    .next({
      kind: 13,
      who: index % 5,
      whom: (index + 1) % 5,
      amount: 0.3,
      text: `And I have told you ${index} times that I will not dance with him.`,
    })
    .find(({ type }) => type === "line.spoken");
  if (found?.type !== "line.spoken") throw new Error("the history has no lines");
  const { causes: _causes, ...draft } = found;
  return { ...draft, payload: { ...found.payload, moveSeq: null, lineId: crypto.randomUUID() } } as EventDraft;
};

/** At a steady pace, whatever one takes; and the CPU of this thread meanwhile. */
const pace = async (run: (index: number) => Promise<void>): Promise<number> => {
  for (let index = 0; index < WARM_UP; index++) await run(index);
  const began = performance.now();
  const before = threadMicros();
  for (let index = 0; index < count; index++) {
    await run(WARM_UP + index);
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, began + ((index + 1) * 1_000) / rate - performance.now())));
  }
  return threadMicros() - before;
};

interface Attendance {
  arrivals: { seq: number; ns: number }[];
  cpuMicros: number;
}
const gather = async (order: AudienceOrder): Promise<{ attended: Promise<Attendance> }> => {
  const child = fork("server/testing/fanout-audience.ts", { execArgv: ["--import", "tsx"] });
  let onReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => (onReady = resolve));
  const attended = new Promise<Attendance>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the audience left with ${code}`)));
    child.on("message", (news: AudienceNews) => ("ready" in news ? onReady() : resolve(news)));
  });
  child.send(order);
  await Promise.race([ready, attended]);
  return { attended };
};

const latencies = (commits: ReadonlyMap<number, number>, { arrivals }: Attendance): number[] =>
  arrivals.flatMap(({ seq, ns }) => (commits.has(seq) ? [(ns - (commits.get(seq) ?? 0)) / 1e6] : [])).sort((a, b) => a - b);

const stage = await startTestHost({ AUTH_SECRET: SECRET });
const { engine } = stage;
const people = await seatPeople(engine.db, Math.ceil(clients / SOCKETS_PER_PERSON));
const workspaceId = people[0]?.workspaceId ?? "";
const cookies = await Promise.all(
  people.map(async (person) => [...(await enterAs(stage.url, person, SECRET)).cookies].map((pair) => pair.join("=")).join("; ")),
);
const cookieOf = (index: number): string => cookies[index % cookies.length] ?? "";
const orderFor = (url: string, timelineId: string | null, afterSeq: number): AudienceOrder => ({
  url,
  cookies: Array.from({ length: clients }, (_, index) => cookieOf(index)),
  timelineId,
  afterSeq,
  untilSeq: afterSeq + WARM_UP + count,
});

const newTimeline = async () => {
  const at = await buildTimeline(engine.db, engine.chronicle, workspaceId);
  const { headSeq } = await engine.chronicle.append({ ...at, drafts: openingDrafts() });
  return { ...at, headSeq };
};
const unwatched = await newTimeline();
const sent: ChronicleEvent[] = [];
const aloneMicros = await pace(async (index) => {
  const { events } = await engine.chronicle.append({ ...unwatched, drafts: [lineDraft(index)] });
  sent.push(...events);
});

const watched = await newTimeline();
const audience = await gather(orderFor(stage.url, watched.timelineId, watched.headSeq));
const commits = new Map<number, number>();
const { publish } = engine.bus;
engine.bus.publish = (message) => {
  // The first thing after the commit, and before anybody hears of it.
  if (message.kind === "events" && message.timelineId === watched.timelineId) for (const { seq } of message.events) commits.set(seq, now());
  return publish(message);
};
const watchedMicros = await pace(async (index) => void (await engine.chronicle.append({ ...watched, drafts: [lineDraft(index)] })));
const watching = await audience.attended;
for (let seq = watched.headSeq + 1; seq <= watched.headSeq + WARM_UP; seq++) commits.delete(seq);
const dramatis = latencies(commits, watching);
await stage.close();

const bare = http.createServer();
const io = new Server(bare, { transports: ["websocket"], serveClient: false });
await new Promise<void>((resolve) => bare.listen(0, "127.0.0.1", resolve));
const bareAudience = await gather(orderFor(`http://127.0.0.1:${(bare.address() as AddressInfo).port}`, null, unwatched.headSeq));
const bareCommits = new Map<number, number>();
const bareMicros = await pace(async (index) => {
  const event = sent[index];
  if (event && index >= WARM_UP) bareCommits.set(event.seq, now());
  io.emit("chronicle:events", { timelineId: unwatched.timelineId, events: [event], live: true });
});
const plain = latencies(bareCommits, await bareAudience.attended);
io.disconnectSockets(true);
await io.close();

const deliveries = clients * count;
if (dramatis.length !== deliveries || plain.length !== deliveries)
  throw new Error(`${dramatis.length} and ${plain.length} of ${deliveries} deliveries were counted`);
const spread = (sorted: readonly number[]) => ({
  p50Ms: percentile(sorted, 0.5),
  p95Ms: percentile(sorted, 0.95),
  p99Ms: percentile(sorted, 0.99),
});
const result = {
  clients,
  events: count,
  rate,
  deliveries,
  bytesEach: Buffer.byteLength(JSON.stringify(sent[WARM_UP])),
  dramatis: { ...spread(dramatis), microsPerDelivery: (watchedMicros - aloneMicros) / deliveries, microsPerAppend: aloneMicros / count },
  bareSocketIo: { ...spread(plain), microsPerDelivery: bareMicros / deliveries },
  ratioOfCpu: (watchedMicros - aloneMicros) / bareMicros,
};
const row = (name: string, { p50Ms, p95Ms, p99Ms, microsPerDelivery }: ReturnType<typeof spread> & { microsPerDelivery: number }): string =>
  `${name.padEnd(16)} p50 ${p50Ms.toFixed(2)} ms   p95 ${p95Ms.toFixed(2)} ms   p99 ${p99Ms.toFixed(2)} ms   ${microsPerDelivery.toFixed(1)} µs of CPU a delivery`;
process.stdout.write(
  values.json
    ? `${JSON.stringify(result)}\n`
    : [
        `${count} lines of ${result.bytesEach} bytes, ${rate} a second, to ${clients} sockets: ${deliveries} deliveries, none missing`,
        row("Dramatis", result.dramatis),
        row("bare socket.io", result.bareSocketIo),
        `ratio of CPU ${result.ratioOfCpu.toFixed(2)}; an append that nobody watches costs ${(result.dramatis.microsPerAppend / 1_000).toFixed(2)} ms\n`,
      ].join("\n"),
);
process.exit(0);
