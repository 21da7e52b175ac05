import { relationshipKey } from "@/server/contracts/relationship-kinds";
import { pulseStayMs, pulseTravelMs } from "../prepare/map/pulse";
import type { Scene } from "../prepare/map/scene";
import type { Lively } from "./layers";
import type { MapCanvasProps, MapPulse } from "./types";

const breathMs = 1_600;
const breaths = 3;

/** What moves by itself: a pulse once for each change, and the breath of whoever acts. Both come to rest. */
export class Life {
  private pulse: MapPulse | null = null;
  private pulseBegan: number | null = null;
  private breathing: readonly string[] = [];
  private breathBegan: number | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private still = false;
  private acting = "";

  constructor(private readonly changed: () => void) {}

  update({ pulse, acting, reducedMotion }: Pick<MapCanvasProps, "pulse" | "acting" | "reducedMotion">): void {
    this.still = reducedMotion;
    if (pulse && pulse.key !== this.pulse?.key) this.begin(pulse);
    const names = acting.join();
    if (names === this.acting) return;
    this.acting = names;
    this.breathing = acting;
    this.breathBegan = null;
    this.changed();
  }

  private begin(pulse: MapPulse): void {
    this.pulse = pulse;
    this.pulseBegan = null;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.changed();
    }, pulseStayMs);
    this.changed();
  }

  /** What is to be seen now, and whether it moves on. */
  at(now: number, scene: Scene): { lively: Lively; goesOn: boolean } {
    const pulse = this.timer === undefined ? null : this.pulse;
    const line = pulse ? scene.byKey.get(relationshipKey(pulse.fromId, pulse.toId)) : undefined;
    if (line && !this.still) this.pulseBegan ??= now;
    const share = this.still || this.pulseBegan === null ? null : Math.min(1, (now - this.pulseBegan) / pulseTravelMs);
    if (this.breathing.length > 0 && !this.still) this.breathBegan ??= now;
    const breathed = this.breathBegan === null ? Infinity : now - this.breathBegan;
    const breathes = !this.still && breathed < breathMs * breaths;
    return {
      lively: {
        pulse: pulse && line ? { key: pulse.key, line, sign: pulse.sign, share } : null,
        breathing: breathes ? this.breathing : [],
        breath: breathes ? 1 + 0.015 * (1 - Math.cos((breathed / breathMs) * 2 * Math.PI)) : 1,
      },
      goesOn: breathes || (line !== undefined && share !== null && share < 1),
    };
  }

  destroy(): void {
    clearTimeout(this.timer);
  }
}
