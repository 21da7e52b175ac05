"use client";
import { useEffect, useId, useRef, useState, type KeyboardEvent, type MouseEvent } from "react";
import { Who } from "@/components/charts/who";
import { useStudio } from "@/components/features/studio";
import { cn } from "@/components/ui/cn";
import { Icon } from "@/components/ui/icon";
import { between, goBy, linesOf, pickAll, toggle, type Picked, type PickScene } from "./prepare/pick-lines";

interface PickListProps {
  scenes: readonly PickScene[];
  /** There are several scenes to choose from, so that each needs its title. */
  isMany: boolean;
  picked: Picked;
  onPick: (picked: Picked) => void;
}

/**
 * A list of which many may be chosen: a click or the space bar chooses a line or takes it back, with Shift every line from the last one on;
 * Ctrl+A chooses all that are in sight.
 */
export function PickList({ scenes, isMany, picked, onPick }: PickListProps) {
  const { member } = useStudio();
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<string | null>(null);
  // Where a stretch begins that is chosen with Shift.
  const [anchor, setAnchor] = useState<string | null>(null);
  const lines = linesOf(scenes);
  const index = lines.findIndex(({ id }) => id === at);
  const optionId = (id: string): string => `${base}-${id}`;
  // The outside system is the scroll position of the list, which has the focus as a whole.
  useEffect(() => {
    if (at !== null) list.current?.querySelector(`[data-line="${at}"]`)?.scrollIntoView({ block: "nearest" });
  }, [at]);

  const choose = (id: string, isStretch: boolean): void => {
    setAt(id);
    if (isStretch && anchor !== null && anchor !== id) {
      onPick(pickAll(picked, between(lines, anchor, id), picked.has(anchor)));
      return;
    }
    setAnchor(id);
    onPick(toggle(picked, id));
  };
  const press = (event: KeyboardEvent): void => {
    const { key, shiftKey } = event;
    if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === "a") {
      event.preventDefault();
      return onPick(
        pickAll(
          picked,
          lines.map(({ id }) => id),
          true,
        ),
      );
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const here = lines[index];
    if ((key === " " || key === "Enter") && here) {
      event.preventDefault();
      return choose(here.id, shiftKey);
    }
    const next = goBy(key, index, lines.length);
    const there = next === null ? undefined : lines[next];
    if (!there) return;
    event.preventDefault();
    setAt(there.id);
    if (!shiftKey) return;
    const from = anchor ?? here?.id ?? there.id;
    setAnchor(from);
    onPick(pickAll(picked, between(lines, from, there.id), true));
  };
  const click = (event: MouseEvent, id: string): void => {
    list.current?.focus({ preventScroll: true });
    choose(id, event.shiftKey);
  };

  if (lines.length === 0) return <p className="ex-0">No line has these words.</p>;
  return (
    <div
      ref={list}
      className="ex-p2"
      role="listbox"
      aria-multiselectable="true"
      aria-label="Lines"
      tabIndex={0}
      aria-activedescendant={at !== null && index >= 0 ? optionId(at) : undefined}
      onKeyDown={press}
      onFocus={() => at === null && setAt(lines[0]?.id ?? null)}
    >
      {scenes.map((scene) => (
        <div key={scene.sceneId} role="group" aria-label={scene.title}>
          {isMany && <h4 aria-hidden="true">{scene.title}</h4>}
          {scene.lines.map(({ id, turn, speakerId, text, struck }) => {
            const person = member(speakerId);
            return (
              <div
                key={id}
                id={optionId(id)}
                data-line={id}
                role="option"
                aria-selected={picked.has(id)}
                className={cn("ex-o2", id === at && "at", struck && "struck")}
                onClick={(event) => click(event, id)}
              >
                <span className="box">{picked.has(id) && <Icon name="check" />}</span>
                <span className="n">{turn}</span>
                <p>
                  {person ? <Who person={person} /> : <b>Somebody</b>} {struck && <em>struck</em>} <span>{text}</span>
                </p>
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
