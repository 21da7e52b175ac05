import { place, type Placed, type PlaceRequest } from "../prepare/map/place";

export type WorkerReply = { kind: "step"; done: number; of: number } | { kind: "placed"; placed: Placed };

const reply = (message: WorkerReply): void => self.postMessage(message);

self.onmessage = ({ data }: MessageEvent<PlaceRequest>) => {
  const placed = place(data, (done, of) => reply({ kind: "step", done, of }));
  reply({ kind: "placed", placed });
};
