// What bench-map opens in a browser: the map, or a bare force-graph, drawing the same graph at the same places.
import ForceGraph from "force-graph";
import { createRoot } from "react-dom/client";
import { MapCanvas } from "@/components/charts/map/map-canvas";
import { readPlaces } from "@/components/charts/map/places-store";
import type { MapCanvasProps, MapHand, MapNode, MapTie } from "@/components/charts/map/types";

interface BenchGraph {
  nodes: MapNode[];
  ties: MapTie[];
  groups: MapCanvasProps["groups"];
}
interface BenchWindow {
  hand: MapHand | null;
  ready: boolean;
}
const host = window as unknown as BenchWindow;
host.ready = false;

const query = new URLSearchParams(location.search);
const layoutKey = `bench-${query.get("size") ?? ""}`;
const box = document.getElementById("root") ?? document.body;
const graph = (await (await fetch(`/graph.json?size=${query.get("size") ?? ""}`)).json()) as BenchGraph;

const fixed: Omit<MapCanvasProps, keyof BenchGraph | "handRef"> = {
  layoutKey,
  shown: null,
  colourBy: "identity",
  selection: null,
  onSelect: () => undefined,
  path: null,
  shades: null,
  pulse: null,
  acting: [],
  foldFrom: 2_500,
  reducedMotion: false,
};

function drawMap(): void {
  const handRef = (hand: MapHand | null): void => {
    host.hand = hand;
  };
  createRoot(box).render(<MapCanvas {...fixed} {...graph} handRef={handRef} />);
  const looking = setInterval(() => {
    if (!Number(document.querySelector<HTMLElement>(".map-ground")?.dataset.items) || document.querySelector(".map-note")) return;
    clearInterval(looking);
    requestAnimationFrame(() => (host.ready = true));
  }, 10);
}

async function drawForceGraph(): Promise<void> {
  const kept = await readPlaces(`${layoutKey}.wide`);
  const turn = 2.399963;
  const nodes = graph.nodes.map(({ id, communityId, hue }, i) => {
    const middle = kept?.places[`community:${communityId ?? ""}`] ?? { x: 0, y: 0 };
    const out = 12 * Math.sqrt(i % 400);
    const at = kept?.places[id] ?? { x: middle.x + out * Math.cos(i * turn), y: middle.y + out * Math.sin(i * turn) };
    return { id, fx: at.x, fy: at.y, colour: `hsl(${hue * 22} 60% 60%)` };
  });
  const links = graph.ties.map(({ fromId, toId }) => ({ source: fromId, target: toId }));
  const drawing = new ForceGraph<(typeof nodes)[number], (typeof links)[number]>(box)
    .width(window.innerWidth)
    .height(window.innerHeight)
    .nodeColor("colour")
    .nodeRelSize(3)
    .cooldownTicks(0)
    .enableNodeDrag(false)
    .graphData({ nodes, links });
  requestAnimationFrame(() => {
    drawing.zoomToFit(0, 40);
    requestAnimationFrame(() => (host.ready = true));
  });
}

if (query.get("draw") === "force-graph") await drawForceGraph();
else drawMap();
