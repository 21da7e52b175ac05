"use client";
import type { PathWay } from "@/server/contracts/graph";
import { Mark } from "@/components/charts/mark";
import { Who } from "@/components/charts/who";
import { Button, IconButton } from "@/components/ui/button";
import { Segment } from "@/components/ui/segment";
import { SectionHead } from "@/components/ui/small";
import type { MapDesk } from "./use-map-desk";

const ways: readonly { value: PathWay; label: string }[] = [
  { value: "steps", label: "Fewest steps" },
  { value: "strength", label: "Strongest ties" },
];

/** How two people hang together, step by step, each with a sentence. */
export function PathPart({ desk }: { desk: MapDesk }) {
  const { state, set, studio, path } = desk;
  const asked = state.path;
  if (!asked) return null;
  const { member, nameOf } = studio;
  return (
    <section className="mp-s path" aria-label={`How ${nameOf(asked.fromId)} and ${nameOf(asked.toId)} are connected`}>
      <SectionHead title={`From ${nameOf(asked.fromId)} to ${nameOf(asked.toId)}`} />
      <IconButton icon="close" size="s" label="Put the path away" className="gl-x" onClick={() => set({ path: null })} />
      <Segment label="Which way" value={asked.way} onChange={(way) => set({ path: { ...asked, way } })} options={ways} />
      {path.error !== null ? (
        <p className="gl-t" role="alert">
          {path.error}.{" "}
          <Button size="s" icon="again" onClick={path.retry}>
            Try again
          </Button>
        </p>
      ) : path.found === undefined ? (
        <p className="gl-t" role="status">
          Looking for a way
        </p>
      ) : path.found === null ? (
        <p className="gl-t">Nothing connects them, not even by others.</p>
      ) : (
        <ol className="steps">
          {path.found.steps.map((step, i) => {
            const from = member(step.fromId);
            const to = member(step.toId);
            return (
              <li key={step.fromId + step.toId}>
                {from && <Mark person={from} size={20} decorative />}
                <div>
                  <p>{path.found?.sentences[i]}</p>
                  <button type="button" className="lnk" onClick={() => desk.select({ kind: "pair", a: step.fromId, b: step.toId })}>
                    {from && <Who person={from} />} and {to && <Who person={to} to />}
                  </button>
                </div>
              </li>
            );
          })}
        </ol>
      )}
      {path.found && (
        <p className="sub">
          {path.found.steps.length} {path.found.steps.length === 1 ? "step" : "steps"}; together as strong as{" "}
          {path.found.strength.toFixed(2)}
        </p>
      )}
    </section>
  );
}
