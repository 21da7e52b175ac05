import { deepen, type SpaceRequest } from "../prepare/map/space";

self.onmessage = ({ data }: MessageEvent<SpaceRequest>) => {
  const places = deepen(data);
  self.postMessage(places, { transfer: [places.buffer] });
};
