"use client";
import { useState } from "react";
import type { ScriptInspection } from "@/server/contracts/script";
import { PersonSelect } from "@/components/charts/person-select";
import { useStudio } from "@/components/features/studio";
import { Icon } from "@/components/ui/icon";
import { SectionHead } from "@/components/ui/small";
import type { SaidWho } from "./script-files";

interface PreviewProps {
  found: ScriptInspection;
  who: SaidWho;
  onWho: (who: SaidWho) => void;
}

/** What a script would bring in, scene by scene, and who of it is who here: said by hand where the names do not say so. */
export function ImportPreview({ found, who, onWho }: PreviewProps) {
  const { cast, member } = useStudio();
  // Whoever was asked about stays in the list when the answer is known: it may be changed.
  const [asked] = useState(() => new Set(found.cast.flatMap(({ id, fault }) => (fault === null ? [] : [id]))));
  const known = found.cast.filter(({ id, characterId }) => characterId !== null && !asked.has(id));
  const open = found.cast.filter(({ fault }) => fault !== null).length;
  const change = (id: string, characterId: string | null): void => {
    const { [id]: _before, ...others } = who;
    onWho(characterId === null ? others : { ...others, [id]: characterId });
  };
  return (
    <div className="si">
      <p role="status">
        {open === 0
          ? "Everybody in it is known here."
          : `${open === 1 ? "One of its people is" : `${open} of its people are`} not known here: say who they are, or add them to the cast first.`}
      </p>
      <SectionHead title="Scenes" value={found.scenes.length} />
      <ol>
        {found.scenes.map(({ title, lines, fault }, index) => (
          <li key={`${index}-${title}`} className={fault === null ? undefined : "bad"}>
            <b>{title}</b>
            <span>{lines === 1 ? "1 line" : `${lines.toLocaleString("en")} lines`}</span>
            {fault !== null && (
              <em>
                <Icon name="warn" />
                {fault}
              </em>
            )}
          </li>
        ))}
      </ol>
      <SectionHead title="Who is who" value={found.cast.length} />
      {found.cast
        .filter(({ id }) => asked.has(id))
        .map(({ id, name, fault }) => (
          <PersonSelect
            key={id}
            label={`${name} is`}
            value={who[id] ?? null}
            people={cast}
            none="Nobody yet"
            error={fault ?? undefined}
            onChange={(characterId) => change(id, characterId)}
          />
        ))}
      {known.length > 0 && (
        <ul className="si-k">
          {known.map(({ id, name, characterId }) => (
            <li key={id}>
              <Icon name="check" />
              {[name, member(characterId ?? "")?.name].filter((each, index, all) => all.indexOf(each) === index).join(" is ")}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
