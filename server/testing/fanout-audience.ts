// A process full of sockets: opens them, follows a timeline where one is named, and tells when each event came to each of them.
import { io, type Socket } from "socket.io-client";
import type { Ack, SubscribeReply } from "@/server/contracts/realtime";

export interface AudienceOrder {
  url: string;
  /** One for each socket. */
  cookies: string[];
  timelineId: string | null;
  afterSeq: number;
  /** The last event; the answer is sent when every socket has it. */
  untilSeq: number;
}
export type AudienceNews = { ready: true } | { arrivals: { seq: number; ns: number }[]; cpuMicros: number };

/** The clock of the machine, the same in every process. */
const now = (): number => Number(process.hrtime.bigint());
const tell = (news: AudienceNews, then: () => void = () => undefined): void => void process.send?.(news, undefined, undefined, then);

const open = async ({ url, timelineId, afterSeq }: AudienceOrder, cookie: string): Promise<Socket> => {
  const socket = io(url, { transports: ["websocket"], forceNew: true, reconnection: false, extraHeaders: { cookie, origin: url } });
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("connect_error", reject);
  });
  if (timelineId === null) return socket;
  const reply = (await socket.emitWithAck("timeline:subscribe", { timelineId, afterSeq })) as Ack<SubscribeReply>;
  if (!reply.ok) throw new Error(`the subscription was refused: ${reply.error.code}`);
  return socket;
};

const attend = async (order: AudienceOrder): Promise<void> => {
  const arrivals: { seq: number; ns: number }[] = [];
  const sockets: Socket[] = [];
  let waiting = order.cookies.length;
  for (const cookie of order.cookies) {
    const socket = await open(order, cookie);
    sockets.push(socket);
    socket.on("chronicle:events", ({ events }: { events: { seq: number }[] }) => {
      const ns = now();
      for (const { seq } of events) {
        arrivals.push({ seq, ns });
        if (seq === order.untilSeq) waiting -= 1;
      }
      if (waiting > 0) return;
      const { user, system } = process.cpuUsage(begun);
      sockets.forEach((each) => each.disconnect());
      tell({ arrivals, cpuMicros: user + system }, () => process.disconnect());
    });
  }
  const begun = process.cpuUsage();
  tell({ ready: true });
};

process.once("message", (order: AudienceOrder) => void attend(order));
