// The package brings no types: these are what is used of it.
declare module "d3-force-3d" {
  export interface SpaceBody {
    index?: number;
    x: number;
    y: number;
    z: number;
  }
  export interface SpaceForce {
    (alpha: number): void;
  }
  export interface SpaceSimulation<B extends SpaceBody> {
    force(name: string, force: SpaceForce): this;
    stop(): this;
    tick(steps?: number): this;
    nodes(): B[];
  }
  interface ManyBody extends SpaceForce {
    strength(value: number): this;
    distanceMax(value: number): this;
    theta(value: number): this;
  }
  interface Collide<B> extends SpaceForce {
    radius(of: (body: B) => number): this;
  }
  interface Links<L> extends SpaceForce {
    distance(value: number): this;
    strength(of: (link: L) => number): this;
  }
  interface Position<B> extends SpaceForce {
    x(of: (body: B) => number): this;
    y(of: (body: B) => number): this;
    z(of: (body: B) => number): this;
    strength(value: number): this;
  }
  export function forceSimulation<B extends SpaceBody>(bodies: B[], dimensions: 1 | 2 | 3): SpaceSimulation<B>;
  export function forceManyBody(): ManyBody;
  export function forceCollide<B extends SpaceBody>(): Collide<B>;
  export function forceLink<L extends { source: number; target: number }>(links: L[]): Links<L>;
  export function forceX<B extends SpaceBody>(): Position<B>;
  export function forceY<B extends SpaceBody>(): Position<B>;
  export function forceZ<B extends SpaceBody>(): Position<B>;
}
