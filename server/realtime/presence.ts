import type { PresentPerson } from "@/server/contracts/realtime";
import type { Engine } from "@/server/core/context";

interface Seat extends PresentPerson {
  workspaceId: string;
}
interface NodePeople {
  people: PresentPerson[];
  heardAt: number;
}
export interface Presence {
  /** One entry a socket; a person with two tabs is one person. */
  set(timelineId: string, socketId: string, seat: Seat): void;
  remove(timelineId: string, socketId: string): void;
  hear(timelineId: string, nodeId: string, people: PresentPerson[]): void;
  list(timelineId: string): PresentPerson[];
  close(): void;
}

// Half a thousand people coming back at once must not become half a thousand lists of half a thousand.
const coalesceMs = 150;
const repeatMs = 30_000;
const forgetMs = 90_000;

const merge = (seats: Iterable<PresentPerson>): PresentPerson[] => {
  const people = new Map<string, PresentPerson>();
  for (const { userId, name, sceneId, typing } of seats) {
    const known = people.get(userId);
    people.set(userId, { userId, name, sceneId: sceneId ?? known?.sceneId ?? null, typing: typing || known?.typing === true });
  }
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name) || a.userId.localeCompare(b.userId));
};

/** Who watches a timeline, over all processes. Every process tells the others its own people; one that falls silent is forgotten. */
export const createPresence = (
  engine: Pick<Engine, "bus" | "nodeId" | "log" | "now">,
  onChange: (timelineId: string, people: PresentPerson[]) => void,
): Presence => {
  const seats = new Map<string, Map<string, Seat>>();
  const nodes = new Map<string, Map<string, NodePeople>>();
  const told = new Map<string, string>();
  const due = new Map<string, NodeJS.Timeout>();
  const workspaces = new Map<string, string>();
  const clock = (): number => engine.now().getTime();

  const list = (timelineId: string): PresentPerson[] => merge([...(nodes.get(timelineId)?.values() ?? [])].flatMap((node) => node.people));
  const tell = (timelineId: string): void => {
    const people = list(timelineId);
    const text = JSON.stringify(people);
    if (told.get(timelineId) === text) return;
    if (people.length === 0) told.delete(timelineId);
    else told.set(timelineId, text);
    onChange(timelineId, people);
  };
  const publish = (timelineId: string): void => {
    due.delete(timelineId);
    const workspaceId = workspaces.get(timelineId);
    if (!workspaceId) return;
    const people = merge(seats.get(timelineId)?.values() ?? []);
    if (people.length === 0) workspaces.delete(timelineId);
    engine.bus
      .publish({ kind: "presence", workspaceId, timelineId, nodeId: engine.nodeId, people })
      .catch((error: unknown) => engine.log.warn({ err: error }, "presence could not be told"));
  };
  const schedule = (timelineId: string): void => {
    if (!due.has(timelineId)) due.set(timelineId, setTimeout(publish, coalesceMs, timelineId));
  };
  const repeat = setInterval(() => {
    for (const timelineId of seats.keys()) schedule(timelineId);
    for (const [timelineId, heard] of nodes) {
      for (const [nodeId, node] of heard) if (clock() - node.heardAt > forgetMs) heard.delete(nodeId);
      if (heard.size === 0) nodes.delete(timelineId);
      tell(timelineId);
    }
  }, repeatMs);
  repeat.unref();

  return {
    set: (timelineId, socketId, seat) => {
      workspaces.set(timelineId, seat.workspaceId);
      seats.set(timelineId, (seats.get(timelineId) ?? new Map<string, Seat>()).set(socketId, seat));
      schedule(timelineId);
    },
    remove: (timelineId, socketId) => {
      const here = seats.get(timelineId);
      if (!here?.delete(socketId)) return;
      if (here.size === 0) seats.delete(timelineId);
      schedule(timelineId);
    },
    hear: (timelineId, nodeId, people) => {
      const heard = nodes.get(timelineId) ?? new Map<string, NodePeople>();
      nodes.set(timelineId, heard);
      if (people.length === 0) heard.delete(nodeId);
      else heard.set(nodeId, { people, heardAt: clock() });
      if (heard.size === 0) nodes.delete(timelineId);
      tell(timelineId);
    },
    list,
    close: () => {
      clearInterval(repeat);
      for (const timer of due.values()) clearTimeout(timer);
    },
  };
};
