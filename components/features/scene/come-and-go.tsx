"use client";
import { useState } from "react";
import { limits } from "@/server/contracts/limits";
import type { Scene } from "@/server/contracts/scene";
import { Mark } from "@/components/charts/mark";
import { findPeople } from "@/components/charts/prepare/find-people";
import { shortNameOf } from "@/components/charts/prepare/person";
import { useStudio } from "@/components/features/studio";
import { Button, IconButton } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/dialog";
import { Popover } from "@/components/ui/popover";
import { SearchField } from "@/components/ui/search-field";
import { openSceneOf } from "./prepare/setup";
import type { SceneCommands } from "./use-scene-commands";

const SHOWN = 40;

/** Sends somebody out of the room, or in. The last but one to leave ends the scene, so that is asked first. */
export function ComeAndGo({ scene, commands }: { scene: Scene; commands: SceneCommands }) {
  const { view, cast, member, nameOf } = useStudio();
  const [search, setSearch] = useState("");
  const [leaving, setLeaving] = useState<string | null>(null);
  const present = scene.present.flatMap((id) => member(id) ?? []);
  const outside = findPeople(
    cast.filter(({ id }) => !scene.present.includes(id)),
    search,
  );
  const isFull = scene.present.length >= limits.sceneCast;
  const leave = (id: string): void => (scene.present.length <= 2 ? setLeaving(id) : commands.leave(id));
  return (
    <>
      <Popover
        align="start"
        title="Who comes and goes"
        trigger={<IconButton icon="users" size="s" label="Who comes and goes" tip={null} />}
      >
        <div className="cag">
          <ul>
            {present.map((person) => (
              <li key={person.id}>
                <Mark person={person} size={22} decorative />
                <span>{shortNameOf(person)}</span>
                <Button
                  size="s"
                  variant="quiet"
                  disabled={commands.moving}
                  aria-label={`${shortNameOf(person)} leaves`}
                  onClick={() => leave(person.id)}
                >
                  Leaves
                </Button>
              </li>
            ))}
          </ul>
          {isFull ? (
            <p>The room is full: a scene holds at most {limits.sceneCast}.</p>
          ) : (
            <>
              <SearchField label="Find somebody to come in" value={search} onChange={setSearch} />
              <ul>
                {outside.slice(0, SHOWN).map((person) => {
                  const elsewhere = openSceneOf(view.scenes, person.id);
                  return (
                    <li key={person.id}>
                      <Mark person={person} size={22} decorative />
                      <span>
                        {shortNameOf(person)}
                        {elsewhere && <em>in “{elsewhere.title}”</em>}
                      </span>
                      <Button
                        size="s"
                        disabled={commands.moving || elsewhere !== null}
                        aria-label={`${shortNameOf(person)} comes in`}
                        onClick={() => commands.join(person.id)}
                      >
                        Comes in
                      </Button>
                    </li>
                  );
                })}
              </ul>
              {outside.length === 0 && <p>{search === "" ? "Everyone is here." : "Nobody of that name is outside."}</p>}
            </>
          )}
        </div>
      </Popover>
      <ConfirmDialog
        open={leaving !== null}
        onOpenChange={(open) => !open && setLeaving(null)}
        title={leaving === null ? "Leave?" : `${nameOf(leaving)} leaves, and the scene ends?`}
        confirm="Leave and end"
        cancel="Stay"
        tone="danger"
        onConfirm={() => {
          if (leaving !== null) commands.leave(leaving);
          setLeaving(null);
        }}
      >
        Fewer than two would be left in the room, and a scene needs two. Every line stays.
      </ConfirmDialog>
    </>
  );
}
