"use client";
import { useMemo, useState } from "react";
import { TabPanel, Tabs } from "@/components/ui/tabs";
import { TieTable } from "@/components/charts/tie-table";
import { Button } from "@/components/ui/button";
import { CastList } from "./cast-list";
import { FeedLine } from "./feed-line";
import { FeedPanel } from "./feed-panel";
import { agoWord } from "./prepare/ago-word";
import { HeadlineView } from "./headline-view";
import { EnergyBlock, Figures, MoodBlock } from "./overview-panel";
import { StageGraph } from "./stage-panel";
import { SmallStrip } from "./strip-panel";
import { ThreadsBlock } from "./threads-panel";
import { TalksBlock, TurningBlock } from "./talks-panel";
import type { Stage } from "./use-stage";

type Tab = "now" | "feed" | "graph" | "cast";

/** The room of the latest line and nobody else: who is near enough to matter now. */
function RoomGraph({ stage }: { stage: Stage }) {
  const { studio, talks } = stage;
  const room = useMemo(() => {
    const ids = new Set(talks[0]?.people.slice(0, 8));
    if (ids.size < 2) return studio.cast.slice(0, 8);
    return studio.cast.filter(({ id }) => ids.has(id));
  }, [talks, studio.cast]);
  const key = `${studio.timelineId} ${room.map(({ id }) => id).join()}`;
  return (
    <div className="gwrap">
      <StageGraph stage={{ ...stage, studio: { ...studio, cast: room } }} layoutKey={key} controls={false} />
    </div>
  );
}

function Now({ stage, onFeed }: { stage: Stage; onFeed: () => void }) {
  const { studio, lines } = stage;
  const [openId, setOpenId] = useState<string | null>(null);
  const line = stage.fresh ?? lines.at(-1);
  return (
    <>
      <section className="stage" aria-label="Now">
        <HeadlineView stage={stage} />
        <RoomGraph stage={stage} />
      </section>
      {line && (
        <FeedLine
          timelineId={studio.timelineId}
          line={line}
          speaker={studio.member(line.speakerId)}
          addressee={studio.member(line.addresseeId)}
          room=""
          when={agoWord(studio.view.clock.tick - line.tick)}
          fullTime=""
          fresh
          open={openId === line.id}
          onWhy={(id) => setOpenId(openId === id ? null : id)}
          onSelect={studio.select}
        />
      )}
      {!line && (
        <p className="older">
          <Button onClick={onFeed}>To the feed</Button>
        </p>
      )}
      <SmallStrip stage={stage} />
      <section className="over" aria-label="Overview">
        <TalksBlock stage={stage} />
        <ThreadsBlock stage={stage} />
        <Figures stage={stage} />
        <MoodBlock stage={stage} />
        <EnergyBlock stage={stage} />
        <TurningBlock stage={stage} />
      </section>
    </>
  );
}

function WholeGraph({ stage }: { stage: Stage }) {
  const [listed, setListed] = useState(false);
  const { cast, view, selectedId, select } = stage.studio;
  return (
    <>
      <p className="ob-gt">
        <Button size="s" icon={listed ? "director" : "list"} aria-pressed={listed} onClick={() => setListed(!listed)}>
          {listed ? "Show the graph" : "Show a list"}
        </Button>
      </p>
      {listed ? (
        <div className="tie-list">
          <TieTable characters={cast} ties={view.ties} selectedId={selectedId} onSelect={(fromId) => select(fromId)} />
        </div>
      ) : (
        <div className="gwrap">
          <StageGraph stage={stage} />
        </div>
      )}
    </>
  );
}

/** The Observatory on a phone: one thing at a time. */
export function Narrow({ stage }: { stage: Stage }) {
  const [tab, setTab] = useState<Tab>("now");
  return (
    <div className="obs obs-n">
      <Tabs
        label="Observatory"
        value={tab}
        onChange={setTab}
        items={[
          { value: "now", label: "Now" },
          { value: "feed", label: "Feed" },
          { value: "graph", label: "Graph" },
          { value: "cast", label: "Cast", count: stage.studio.cast.length },
        ]}
      >
        <TabPanel value="now">
          <Now stage={stage} onFeed={() => setTab("feed")} />
        </TabPanel>
        <TabPanel value="feed" className="fill">
          <FeedPanel stage={stage} />
        </TabPanel>
        <TabPanel value="graph" className="fill">
          <WholeGraph stage={stage} />
        </TabPanel>
        <TabPanel value="cast">
          <CastList stage={stage} />
        </TabPanel>
      </Tabs>
    </div>
  );
}
