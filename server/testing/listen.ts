import type { ChronicleEvent } from "@/server/contracts/chronicle/events";
import type { Ack, SubscribeReply } from "@/server/contracts/realtime";
import type { Browser, TestSocket } from "./browser";

/** Resolves when `found` says so; fails with what it was waiting for. */
export const until = async (what: string, found: () => boolean, limitMs = 8_000): Promise<void> => {
  const end = Date.now() + limitMs;
  while (!found()) {
    if (Date.now() > end) throw new Error(`still waiting: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

/** "connect", or the refusal's code or message. */
export const connectSocket = (socket: TestSocket): Promise<string> =>
  new Promise((resolve) => {
    socket.once("connect", () => resolve("connect"));
    socket.once("connect_error", (error) => resolve((error as Error & { data?: { code?: string } }).data?.code ?? error.message));
    socket.connect();
  });

export interface SocketReader {
  socket: TestSocket;
  seqs: number[];
  resyncs: { headSeq: number; reason: string }[];
  endings: string[];
  subscribe(timelineId: string, afterSeq: number): Promise<Ack<SubscribeReply>>;
}
export const readSocket = (socket: TestSocket): SocketReader => {
  const reader: SocketReader = {
    socket,
    seqs: [],
    resyncs: [],
    endings: [],
    subscribe: (timelineId, afterSeq) => new Promise((resolve) => socket.emit("timeline:subscribe", { timelineId, afterSeq }, resolve)),
  };
  socket.on("chronicle:events", ({ events }) => reader.seqs.push(...events.map(({ seq }) => seq)));
  socket.on("chronicle:resync", (info) => reader.resyncs.push(info));
  socket.on("session:ended", ({ reason }) => reader.endings.push(reason));
  return reader;
};

export interface StreamReader {
  status: number;
  type: string;
  ids: number[];
  events: ChronicleEvent[];
  resyncs: number[];
  isOver: () => boolean;
  stop(): void;
}
/** An event stream, read until it ends or is stopped. */
export const readStream = async (browser: Browser, path: string, headers: Record<string, string> = {}): Promise<StreamReader> => {
  const stopper = new AbortController();
  const answer = await browser.fetch(path, { headers, signal: stopper.signal });
  let over = false;
  const reader: StreamReader = {
    status: answer.status,
    type: answer.headers.get("content-type") ?? "",
    ids: [],
    events: [],
    resyncs: [],
    isOver: () => over,
    stop: () => stopper.abort(),
  };
  const take = (block: string): void => {
    const field = (name: string): string | undefined => new RegExp(`^${name}: (.*)$`, "m").exec(block)?.[1];
    const [id, type, data] = [field("id"), field("event"), field("data")];
    if (type === "resync") return void reader.resyncs.push(Number(id));
    if (id) reader.ids.push(Number(id));
    if (data) reader.events.push(JSON.parse(data) as ChronicleEvent);
  };
  const read = async (): Promise<void> => {
    let text = "";
    for await (const chunk of answer.body ?? []) {
      text += Buffer.from(chunk as Uint8Array).toString();
      const blocks = text.split("\n\n");
      text = blocks.pop() ?? "";
      blocks.forEach(take);
    }
  };
  void read()
    .catch(() => undefined)
    .then(() => (over = true));
  return reader;
};
