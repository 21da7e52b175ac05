"use client";
import { formatStoryTime } from "@/components/charts/prepare/story-time";
import { Who } from "@/components/charts/who";
import { Button } from "@/components/ui/button";
import { LiveDot } from "@/components/ui/small";
import type { Stage } from "./use-stage";

const likely = 0.5;
/** Letters that fit one line at the full size. */
const longFrom = 46;

/** Who is about to answer, when a scene knows it before it happens. */
function Next({ stage: { studio, fresh } }: { stage: Stage }) {
  const scene = fresh?.sceneId ? studio.view.scenes.find(({ id }) => id === fresh.sceneId) : undefined;
  const [first] = scene?.status === "running" ? scene.next : [];
  const person = first && first.probability >= likely ? studio.member(first.characterId) : null;
  if (!person) return null;
  return (
    <>
      {" "}
      <Who person={person} /> is likely to answer.
    </>
  );
}

/** What has just happened, or what was happening then. */
export function HeadlineView({ stage }: { stage: Stage }) {
  const { studio, headline } = stage;
  const { startsAt } = studio.view.clock;
  const past = studio.mode === "replay";
  const when = past ? `As it was on ${formatStoryTime(startsAt, studio.replayTick ?? 0).full}` : headline.age;
  return (
    <div className="headline" aria-busy={studio.replayLoading}>
      <p className="kick">
        {!past && headline.kind === "event" && <LiveDot />}
        {past && (
          <Button size="s" icon="live" onClick={() => studio.setReplayTick(null)}>
            Return to live
          </Button>
        )}
        <span className="when">{headline.where ? `${when}, ${headline.where}` : when}</span>
      </p>
      <h1 className={headline.sentence.length > longFrom ? "long" : undefined}>{headline.sentence}</h1>
      <p className="sub">
        {studio.replayError ? `${studio.replayError}. What you see is another moment; nothing is lost.` : headline.meaning}
        {!past && <Next stage={stage} />}
      </p>
    </div>
  );
}
