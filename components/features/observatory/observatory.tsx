"use client";
import { memo } from "react";
import { useStudio } from "@/components/features/studio";
import { ButtonLink } from "@/components/ui/button";
import { late } from "@/components/ui/late";
import { EmptyState } from "@/components/ui/states";
import { useMedia } from "@/components/hooks/use-media";
import { FeedPanel } from "./feed-panel";
import { EnergyBlock, Figures, MoodBlock } from "./overview-panel";
import { StagePanel } from "./stage-panel";
import { StripPanel } from "./strip-panel";
import { ThreadsBlock } from "./threads-panel";
import { TalksBlock, TurningBlock } from "./talks-panel";
import { useStage, type Stage } from "./use-stage";

const Inspector = late(() => import("./inspector").then((module) => module.Inspector));
const Narrow = late(() => import("./narrow").then((module) => module.Narrow));

function NobodyHere() {
  const { href, canWrite } = useStudio();
  return (
    <div className="frame-state">
      <EmptyState
        icon="cast"
        title="The stage is empty."
        action={
          canWrite && (
            <>
              <ButtonLink variant="primary" icon="plus" href={href("cast")}>
                Add characters
              </ButtonLink>
              <ButtonLink href="/welcome">Choose a cast</ButtonLink>
            </>
          )
        }
      >
        Here you will see what the cast is doing, whom they turn to and whom they turn on. It begins with two characters.
      </EmptyState>
    </div>
  );
}

/** Apart from what feeds it, so that a moment that brings nothing new draws nothing. */
const Page = memo(function Page({ stage }: { stage: Stage }) {
  const narrow = useMedia("(max-width: 759px)");
  const selected = stage.studio.member(stage.studio.selectedId);
  return (
    <>
      {narrow ? (
        <Narrow stage={stage} />
      ) : (
        <div className="obs">
          <section className="over" aria-label="Overview">
            <Figures stage={stage} />
            <EnergyBlock stage={stage} />
            <MoodBlock stage={stage} />
            <TalksBlock stage={stage} />
            <ThreadsBlock stage={stage} />
            <TurningBlock stage={stage} />
          </section>
          <StagePanel stage={stage} />
          <FeedPanel stage={stage} />
          <StripPanel stage={stage} />
        </div>
      )}
      {selected && <Inspector stage={stage} person={selected} />}
    </>
  );
});

function Peopled() {
  return <Page stage={useStage()} />;
}

/** What is the cast doing, and what has just happened? */
export function Observatory() {
  const { cast, timelineId } = useStudio();
  return cast.length === 0 ? <NobodyHere /> : <Peopled key={timelineId} />;
}
