import { vi } from "vitest";
import { describeBus } from "./bus.contract";
import { createMemoryBus } from "./memory-bus";

describeBus("one process", async () => {
  const logged = vi.fn();
  const bus = createMemoryBus({ log: { error: logged } });
  return { buses: [bus], logged, close: () => bus.close() };
});
