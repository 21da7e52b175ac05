import type { FastifyInstance } from "fastify";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { Engine } from "@/server/core/context";

/** Figures that somebody else knows, asked when they are read. */
export interface Gauges {
  sockets(): number;
  streams(): number;
  queuedPackets(): number;
  replayGaps(): number;
  graphLag(): number;
}
export interface Metrics {
  /** A word from a closed set, never from a request. */
  countRealtime(what: string): void;
  countRejection(): void;
  watch(gauges: Gauges): void;
  register(app: FastifyInstance): void;
  close(): void;
}

/** Prometheus text: event loop lag, memory and the rest of the defaults, and what matters here. Labels are bounded. */
export const createMetrics = (engine: Pick<Engine, "bus">): Metrics => {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: "http_request_duration_seconds",
    help: "Time to answer",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.025, 0.1, 0.2, 0.5, 2, 10],
    registers,
  });
  const events = new Counter({ name: "dramatis_chronicle_events_total", help: "Events announced after commit", registers });
  const realtime = new Counter({
    name: "dramatis_realtime_incidents_total",
    help: "Refusals and lagging readers of the socket door",
    labelNames: ["what"],
    registers,
  });
  const rejections = new Counter({ name: "dramatis_unhandled_rejections_total", help: "Promises whose failure nobody awaited", registers });
  const stop = engine.bus.subscribe((message) => {
    if (message.kind === "events") events.inc(message.events.length);
  });
  return {
    countRealtime: (what) => realtime.inc({ what }),
    countRejection: () => rejections.inc(),
    watch: (gauges) => {
      const ask = (name: string, help: string, read: () => number): void => {
        const gauge: Gauge = new Gauge({ name, help, registers, collect: () => gauge.set(read()) });
      };
      ask("dramatis_sockets_open", "Sockets open now", gauges.sockets);
      ask("dramatis_event_streams_open", "Event streams open now", gauges.streams);
      ask("dramatis_socket_write_buffer_packets", "Packets that wait for the slowest reader", gauges.queuedPackets);
      ask("dramatis_graph_projector_lag_events", "Committed events that are not yet in the external graph engine", gauges.graphLag);
      ask("dramatis_replay_gaps", "Gaps in what the bus brought, filled from the chronicle, since start", gauges.replayGaps);
    },
    register: (app) => {
      app.addHook("onResponse", (request, reply, done) => {
        // Also fires for what the page door answered.
        duration.observe(
          { method: request.method, route: request.routeOptions.url ?? "none", status: String(reply.raw.statusCode) },
          reply.elapsedTime / 1_000,
        );
        done();
      });
      app.get("/metrics", async (_, reply) => reply.type(registry.contentType).send(await registry.metrics()));
    },
    close: stop,
  };
};
