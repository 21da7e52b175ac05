import { goOn, type InParts } from "../prepare/map/in-parts";
import { TapePen } from "../prepare/map/tape-pen";
import type { Under } from "./crowd-marks";
import { underInParts } from "./draw-map";
import type { Drawn } from "./ground";
import { Painter } from "./painter";
import type { Picture } from "./picture";

/** For saying to the worker what it is to draw, in each frame until all is said. */
const saidMs = 2;

interface Saying {
  picture: Picture;
  drawn: Drawn;
  pen: TapePen;
  work: InParts<void>;
}

/** What lies under a crowd's marks: what is to be drawn is put together over some frames, and a worker draws it. */
export class CrowdLanes {
  private readonly painter = new Painter();
  private saying: Saying | null = null;

  constructor(
    private readonly ratio: number,
    private readonly arrived: (under: Under) => void,
  ) {}

  /** Whether a picture is on the way. */
  get busy(): boolean {
    return this.saying !== null || this.painter.busy;
  }
  /** Whether it is still being said what is to be drawn: `goOn`, please, in the next frame. */
  get owing(): boolean {
    return this.saying !== null;
  }

  /** What was being said is no longer wanted. */
  begin(picture: Picture, drawn: Drawn, key: string): void {
    const pen = new TapePen();
    this.saying = { picture, drawn, pen, work: underInParts(pen, picture, key) };
    this.goOn();
  }

  goOn(): void {
    if (!this.saying || !goOn(this.saying.work, saidMs)) return;
    const { picture, drawn, pen } = this.saying;
    const { strokes } = pen;
    this.saying = null;
    const [width, height] = [Math.round(picture.size.width * this.ratio), Math.round(picture.size.height * this.ratio)];
    const arrive = (image: ImageBitmap | null): void => this.arrived({ picture, drawn, image, strokes });
    const asked = this.painter.paint({ width, height, ratio: this.ratio, strokes }, arrive, () => arrive(null));
    if (!asked) arrive(null);
  }

  forget(): void {
    this.saying = null;
    this.painter.forget();
  }

  destroy(): void {
    this.forget();
    this.painter.destroy();
  }
}
