import { towards } from "../prepare/graph/walk";
import type { Point } from "../prepare/graph/types";
import { bubbleId } from "../prepare/map/fold";
import { neighboursOf, sayItem, sayPair } from "../prepare/map/speech";
import { toWorld } from "../prepare/map/view";
import { drawPng, writeSvg } from "./export-map";
import type { InputActions } from "./input";
import type { KeyActions } from "./keys";
import type { Stage } from "./stage";
import type { MapHand, MapSelection } from "./types";

/** From here a mark shows its ornament and its name has room. */
const readableRadius = 20;

export interface Hands {
  input: InputActions;
  keys: KeyActions;
  hand: MapHand;
}

/** What pointers, keys and buttons do; all three do the same things. `cursor` shows what a click would meet. */
export function createHands(stage: Stage, speak: (words: string) => void, cursor: (name: string) => void): Hands {
  const { model, camera } = stage;
  let offset: Point = { x: 0, y: 0 };
  let walkedFrom: string | null = null;
  let flyingTo: string | null = null;

  const world = (at: Point): Point => toWorld(camera.view, at);
  const select = (selection: MapSelection) => model.props.onSelect(selection);
  const chosenId = (): string | null => (model.props.selection?.kind === "person" ? model.props.selection.id : null);

  const say = (id: string) => {
    const item = model.scene.byId.get(id);
    if (item) speak(sayItem(model.scene, item, { chosen: model.look.chosen.has(id), pinned: stage.pinned.has(id) }));
  };
  const focus = (id: string) => {
    const item = model.scene.byId.get(id);
    if (!item) return;
    model.focusId = id;
    say(id);
    const { x, y, zoom } = camera.view;
    const [sx, sy] = [item.x * zoom + x, item.y * zoom + y];
    const { width, height } = camera.size;
    if (sx < 40 || sy < 40 || sx > width - 40 || sy > height - 40) camera.flyToPoint(item, zoom);
    stage.relook();
  };
  const reach = (id: string) => {
    const item = model.scene.byId.get(id);
    if (item) camera.flyToPoint(item, Math.min(2.4, Math.max(camera.view.zoom, readableRadius / item.r)));
  };
  const unfold = (community: string) => {
    if (model.isOpen(community)) return;
    const ground = model.groundOf(community);
    model.unfold(community);
    if (ground) camera.flyToBox(ground);
  };
  const fold = (community: string) => {
    model.fold(community);
    model.focusId = model.scene.byId.has(bubbleId(community)) ? bubbleId(community) : null;
    stage.relook();
  };
  const open = (id: string): boolean => {
    const item = model.scene.byId.get(id);
    if (!item?.bubble) return false;
    unfold(id.slice(bubbleId("").length));
    speak(`${item.name}: opened.`);
    return true;
  };
  const flyTo = (id: string) => {
    const community = model.communityOf(id);
    if (community === null) return;
    if (model.scene.byId.has(id)) {
      reach(id);
      return;
    }
    flyingTo = id;
    unfold(community);
  };
  const choosePair = (a: string, b: string) => {
    select({ kind: "pair", a, b });
    speak(sayPair(model.scene, a, b));
  };
  const pin = (id: string, pinned: boolean) => {
    const item = model.scene.byId.get(id);
    if (!item || item.bubble) return;
    if (pinned) {
      model.layout.pin(id);
      model.layout.move(id, item);
    } else model.layout.unpin(id);
    speak(`${item.name} ${pinned ? "pinned here" : "no longer pinned"}.`);
    stage.remark();
  };

  const input: InputActions = {
    grab: (at, by) => {
      const item = model.at(world(at), camera.view.zoom);
      // A finger that starts on somebody mostly means to move the map; once chosen they can be dragged.
      if (!item || item.bubble || (by === "touch" && !model.look.chosen.has(item.id))) return false;
      const from = world(at);
      offset = { x: item.x - from.x, y: item.y - from.y };
      model.heldId = item.id;
      cursor("grabbing");
      stage.redrawSoon();
      return true;
    },
    dragTo: (at) => {
      if (model.heldId === null) return;
      const to = world(at);
      model.carry(model.heldId, { x: to.x + offset.x, y: to.y + offset.y });
      stage.request();
    },
    drop: () => {
      model.letGo();
      cursor("grab");
    },
    pan: (dx, dy) => camera.panBy(dx, dy),
    zoom: (factor, at) => camera.zoomBy(factor, at),
    hover: (at) => {
      const item = at && model.at(world(at), camera.view.zoom);
      const pair = at && !item ? model.pairAt(world(at), camera.view.zoom) : null;
      const hoverId = item && !item.bubble ? item.id : null;
      cursor(item || pair || (at && model.isFolded && stage.layers.headingAt(at)) ? "pointer" : "grab");
      if (hoverId === model.hoverId && pair?.join() === model.hoverPair?.join()) return;
      model.hoverId = hoverId;
      model.hoverPair = pair;
      stage.relook();
    },
    click: (at, more) => {
      const item = model.at(world(at), camera.view.zoom);
      model.focusId = null;
      const heading = item ? null : stage.layers.headingAt(at);
      if (heading !== null && model.isFolded) fold(heading);
      else if (item && !open(item.id)) {
        const one = chosenId();
        if (more && one !== null && one !== item.id) choosePair(one, item.id);
        else {
          select({ kind: "person", id: item.id });
          say(item.id);
        }
      } else if (!item) {
        const pair = model.pairAt(world(at), camera.view.zoom);
        if (pair) choosePair(pair[0], pair[1]);
        else select(null);
      }
      stage.relook();
    },
    twice: (at, out) => {
      const item = model.at(world(at), camera.view.zoom);
      if (item && !item.bubble) reach(item.id);
      else camera.zoomBy(out ? 1 / 1.8 : 1.8, at);
    },
    request: () => stage.wake(),
  };

  const mostCentral = (): string | null =>
    model.scene.items.reduce<{ id: string; weight: number } | null>(
      (best, item) => (!best || item.weight > best.weight ? item : best),
      null,
    )?.id ?? null;
  const current = (): string | null => {
    const id = model.focusId ?? chosenId();
    return id === null ? null : (model.standing(id)?.id ?? null);
  };

  const keys: KeyActions = {
    pan: (dx, dy) => camera.panBy(dx, dy),
    zoomBy: (factor) => camera.zoomBy(factor),
    fit: () => camera.fit(),
    walk: (key) => {
      const from = current();
      const next = from === null ? mostCentral() : towards(Object.fromEntries(model.scene.byId), from, key);
      walkedFrom = null;
      if (next !== null) focus(next);
    },
    along: (step) => {
      walkedFrom ??= current() ?? mostCentral();
      if (walkedFrom === null) return;
      const near = neighboursOf(model.scene, walkedFrom);
      const place = near.indexOf(model.focusId ?? "");
      const next = near[place < 0 ? (step > 0 ? 0 : near.length - 1) : (place + step + near.length) % near.length];
      if (next === undefined) return;
      focus(next);
      speak(
        `${sayPair(model.scene, walkedFrom, next)} ${place + step + 1 > near.length ? 1 : Math.max(1, place + step + 1)} of ${near.length}.`,
      );
    },
    home: () => {
      walkedFrom = null;
      const id = mostCentral();
      if (id !== null) focus(id);
    },
    choose: () => {
      const id = current();
      walkedFrom = null;
      if (id === null || open(id)) return;
      select({ kind: "person", id });
      say(id);
    },
    choosePair: () => {
      const one = walkedFrom ?? chosenId();
      const other = model.focusId;
      if (one !== null && other !== null && one !== other) choosePair(one, other);
    },
    clear: () => {
      model.focusId = null;
      walkedFrom = null;
      select(null);
      stage.relook();
    },
    pin: () => {
      const id = current();
      if (id !== null) pin(id, !stage.pinned.has(id));
    },
    fold: () => {
      const id = current();
      const community = id === null ? null : model.communityOf(id);
      if (community !== null && model.isFolded) fold(community);
    },
  };

  const sheet = () => ({
    picture: { ...stage.picture(), moving: false, focusId: null },
    baseLook: model.baseLook,
    key: model.baseKey,
  });
  const hand: MapHand = {
    zoomBy: keys.zoomBy,
    panBy: keys.pan,
    fit: keys.fit,
    flyTo,
    pin,
    isPinned: (id) => stage.pinned.has(id),
    unfold,
    foldAll: () => {
      model.foldAll();
      camera.fit();
    },
    toPng: () => drawPng(sheet(), stage.layers),
    toSvg: () => writeSvg(sheet(), stage.layers),
  };
  const arrive = stage.beforeFrame;
  stage.beforeFrame = () => {
    arrive();
    if (flyingTo === null || !model.scene.byId.has(flyingTo)) return;
    reach(flyingTo);
    flyingTo = null;
  };
  return { input, keys, hand };
}
