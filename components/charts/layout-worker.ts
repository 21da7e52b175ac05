import { solveLayout } from "./prepare/graph/solve";
import type { LayoutRequest } from "./prepare/graph/types";

self.onmessage = ({ data }: MessageEvent<LayoutRequest>) => self.postMessage(solveLayout(data));
