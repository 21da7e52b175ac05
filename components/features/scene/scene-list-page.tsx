"use client";
import { useRouter, useSearchParams } from "next/navigation";
import type { Scene } from "@/server/contracts/scene";
import { SetList } from "@/components/features/branch";
import { ImportButton } from "@/components/features/script";
import { useStudio } from "@/components/features/studio";
import { useHotkeys } from "@/components/hooks/use-hotkeys";
import { useNow } from "@/components/hooks/use-now";
import { Button, ButtonLink } from "@/components/ui/button";
import { late } from "@/components/ui/late";
import { EmptyState } from "@/components/ui/states";
import { withQuery } from "./prepare/address";
import { SceneRow } from "./scene-row";

const NewSceneDialog = late(() => import("./new-scene-dialog").then((module) => module.NewSceneDialog));

const groups: { status: Scene["status"]; title: string }[] = [
  { status: "running", title: "Playing now" },
  { status: "paused", title: "Paused" },
  { status: "ended", title: "Ended" },
];

const newest = (a: Scene, b: Scene): number => (a.openedAt < b.openedAt ? 1 : -1);

/** Every scene of this branch, and the way to a new one. `?new`, `?like=<scene>` and `?with=<ids>` open the setup. */
export function SceneListPage() {
  const { view, liveView, href, canWrite, canModerate, mode, cast } = useStudio();
  const router = useRouter();
  const query = useSearchParams();
  const now = useNow(30_000);
  const mayOpen = canWrite && mode === "live";
  const isSetup = query.has("new") || query.has("like") || query.has("with");
  const create = (): void => router.push(withQuery(href("scenes"), { new: "1" }));
  const scenes = [...view.scenes].sort(newest);
  const held = liveView.scenes.filter((scene) => scene.held !== null && scene.status !== "ended").length;
  const open = scenes.filter(({ status }) => status !== "ended").length;
  useHotkeys({ n: create }, { enabled: mayOpen && !isSetup });

  return (
    <div className="scenes-pg">
      <div className="tbar">
        <div className="crumbs">
          <h1>Scenes</h1>
          <span className="saved">{scenes.length === 0 ? "" : `${open} open, ${scenes.length - open} ended`}</span>
        </div>
        <span className="grow" />
        {canModerate && held > 0 && (
          <ButtonLink href={href("scenes", "held")} icon="hold">
            {held === 1 ? "1 held line" : `${held} held lines`}
          </ButtonLink>
        )}
        {mayOpen && <ImportButton />}
        {mayOpen && scenes.length > 0 && (
          <Button variant="primary" icon="plus" aria-keyshortcuts="n" onClick={create}>
            New scene
          </Button>
        )}
      </div>
      <div className="scenes-l">
        {scenes.length === 0 && (
          <EmptyState
            icon="scenes"
            title="No scene has been played yet"
            action={
              mayOpen &&
              cast.length >= 2 && (
                <Button variant="primary" icon="plus" onClick={create}>
                  Set a scene
                </Button>
              )
            }
          >
            {cast.length < 2
              ? "A scene needs at least two characters. Add them to the cast first."
              : "Put two or more characters in a room and let them talk. Watch, or speak with them."}
          </EmptyState>
        )}
        {groups.map(({ status, title }) => {
          const shown = scenes.filter((scene) => scene.status === status);
          if (shown.length === 0) return null;
          return (
            <section key={status} aria-label={title}>
              <h2>
                {title}
                <span className="val">{shown.length}</span>
              </h2>
              <ul>
                {shown.map((scene) => (
                  <SceneRow key={scene.id} scene={scene} now={now} />
                ))}
              </ul>
            </section>
          );
        })}
        <SetList />
      </div>
      {mayOpen && isSetup && (
        <NewSceneDialog
          likeId={query.get("like")}
          withIds={query.get("with")?.split(",") ?? []}
          onClose={() => router.replace(href("scenes"))}
        />
      )}
    </div>
  );
}
