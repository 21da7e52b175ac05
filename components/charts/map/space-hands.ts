import { towards } from "../prepare/graph/walk";
import type { Point } from "../prepare/graph/types";
import { bubbleId } from "../prepare/map/fold";
import { neighboursOf, sayItem, sayPair } from "../prepare/map/speech";
import type { KeyActions } from "./keys";
import type { Space } from "./space";
import type { MapHand } from "./types";

const turnShare = 0.03;

/** Keys, clicks and buttons in depth: the same as on the flat map, where arrows turn instead of move. */
export function createSpaceHands(
  space: Space,
  speak: (words: string) => void,
): { keys: KeyActions; hand: MapHand; click: (at: Point, more: boolean) => void; hover: (at: Point | null) => boolean } {
  const { model } = space;
  const chosenId = (): string | null => (model.props.selection?.kind === "person" ? model.props.selection.id : null);
  const current = (): string | null => model.focusId ?? chosenId();
  let walkedFrom: string | null = null;

  const say = (id: string) => {
    const item = model.scene.byId.get(id);
    if (item) speak(sayItem(model.scene, item, { chosen: model.look.chosen.has(id), pinned: model.layout.pins.has(id) }));
  };
  const focus = (id: string) => {
    model.focusId = id;
    say(id);
    space.request();
  };
  const mostCentral = (): string | null =>
    model.scene.items.reduce<{ id: string; weight: number } | null>(
      (best, item) => (!best || item.weight > best.weight ? item : best),
      null,
    )?.id ?? null;
  const open = (id: string): boolean => {
    const item = model.scene.byId.get(id);
    if (!item?.bubble) return false;
    model.unfold(id.slice(bubbleId("").length));
    speak(`${item.name}: opened.`);
    return true;
  };
  const choose = (id: string, more: boolean) => {
    if (open(id)) return;
    const one = walkedFrom ?? chosenId();
    if (more && one !== null && one !== id) {
      model.props.onSelect({ kind: "pair", a: one, b: id });
      speak(sayPair(model.scene, one, id));
      return;
    }
    model.props.onSelect({ kind: "person", id });
    say(id);
  };

  /** Of the place on the flat map; in depth the pin is seen. */
  const pin = (id: string, pinned: boolean) => {
    const item = model.scene.byId.get(id);
    if (!item || item.bubble) return;
    if (pinned) {
      model.layout.pin(id);
      model.layout.move(id, item);
    } else model.layout.unpin(id);
    speak(`${item.name} ${pinned ? "pinned" : "no longer pinned"}.`);
    space.request();
  };

  const keys: KeyActions = {
    pan: (dx, dy) => space.orbit(-Math.sign(dx) * turnShare, Math.sign(dy) * turnShare),
    zoomBy: (factor) => space.dolly(factor),
    fit: () => space.fit(),
    walk: (key) => {
      const from = current();
      const places = Object.fromEntries(
        model.scene.items.flatMap((item) => [[item.id, space.seen(item)] as const]).flatMap(([id, at]) => (at ? [[id, at]] : [])),
      );
      const next = from === null ? mostCentral() : towards(places, from, key);
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
      speak(sayPair(model.scene, walkedFrom, next));
    },
    home: () => {
      const id = mostCentral();
      walkedFrom = null;
      if (id !== null) focus(id);
    },
    choose: () => {
      const id = current();
      walkedFrom = null;
      if (id !== null) choose(id, false);
    },
    choosePair: () => {
      if (model.focusId !== null) choose(model.focusId, true);
    },
    clear: () => {
      model.focusId = walkedFrom = null;
      model.props.onSelect(null);
      space.redraw();
    },
    pin: () => {
      const id = current();
      if (id !== null) pin(id, !model.layout.pins.has(id));
    },
    fold: () => {
      const id = current();
      const community = id === null ? null : model.communityOf(id);
      if (community !== null && model.isFolded) model.fold(community);
    },
  };
  const hand: MapHand = {
    zoomBy: keys.zoomBy,
    panBy: (dx, dy) => space.orbit(-Math.sign(dx) * turnShare, Math.sign(dy) * turnShare),
    fit: keys.fit,
    flyTo: (id) => {
      const community = model.communityOf(id);
      if (community !== null) model.unfold(community);
      space.reach(id);
    },
    pin,
    isPinned: (id) => model.layout.pins.has(id),
    unfold: (community) => model.unfold(community),
    foldAll: () => model.foldAll(),
    toPng: () => space.toPng(),
    toSvg: () => space.toSvg(),
  };
  return {
    keys,
    hand,
    click: (at, more) => {
      const item = space.at(at);
      model.focusId = null;
      if (item) choose(item.id, more);
      else model.props.onSelect(null);
    },
    hover: (at) => {
      const item = at && space.at(at);
      const id = item && !item.bubble ? item.id : null;
      if (id !== model.hoverId) {
        model.hoverId = id;
        model.relook();
        space.redraw();
      }
      return item !== null;
    },
  };
}
