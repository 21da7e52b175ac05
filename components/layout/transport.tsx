"use client";
import { formatStoryTime, formatTick } from "../charts/prepare/story-time";
import { Icon } from "../ui/icon";
import { Menu } from "../ui/menu";
import { Segment } from "../ui/segment";
import { Tooltip } from "../ui/tooltip";

export interface TransportProps {
  playing: boolean;
  onToggle: () => void;
  onStep: () => void;
  speed: number;
  speeds: readonly number[];
  onSpeed: (speed: number) => void;
  /** Story time at tick 0. */
  startsAt: string;
  tick: number;
  mode: "live" | "replay";
  onMode: (mode: "live" | "replay") => void;
  /** A command is under way. */
  busy?: boolean | undefined;
  /** For those who may only watch. */
  disabled?: boolean | undefined;
  /** Why it stopped, when it stopped by itself. */
  pauseReason?: string | null | undefined;
}

const modes = [
  { value: "live", label: "Live", icon: "live" },
  { value: "replay", label: "Replay", icon: "replay" },
] as const;

const pace = (speed: number): string => {
  const perMinute = speed * 6;
  return perMinute >= 60 ? `${perMinute / 60} ticks a second` : `${perMinute} ticks a minute`;
};

/** The clock and what drives it; always in sight. */
export function Transport({
  playing,
  onToggle,
  onStep,
  speed,
  speeds,
  onSpeed,
  startsAt,
  tick,
  mode,
  onMode,
  busy = false,
  disabled = false,
  pauseReason,
}: TransportProps) {
  const time = formatStoryTime(startsAt, tick);
  const verb = playing ? "Pause" : "Play";
  const held = disabled || busy || mode === "replay";
  return (
    <div className="transport" role="group" aria-label="Clock and transport">
      <Tooltip label={!playing && pauseReason ? `${verb}: it stopped because ${pauseReason}` : verb} kbd="Space">
        <button type="button" className="go" aria-label={verb} aria-keyshortcuts="Space" disabled={held} onClick={onToggle}>
          <Icon name={playing ? "pause" : "play"} />
        </button>
      </Tooltip>
      <Tooltip label="Step by one tick" kbd=".">
        <button type="button" className="step" aria-label="Step" aria-keyshortcuts="." disabled={held} onClick={onStep}>
          <Icon name="step" />
        </button>
      </Tooltip>
      <Menu
        label="Speed"
        trigger={
          <button type="button" className="speed" aria-label={`Speed, ${speed}×`} disabled={held}>
            {speed}×
          </button>
        }
        entries={speeds.map((choice) => ({
          id: String(choice),
          label: `${choice}×`,
          hint: pace(choice),
          checked: choice === speed,
          onSelect: () => onSpeed(choice),
        }))}
      />
      <span className="clock">
        <b>
          <time dateTime={time.iso}>
            <span className="day">{time.day}, </span>
            {time.time}
          </time>
        </b>
        <span className="tick">tick {formatTick(tick)}</span>
      </span>
      <Segment label="Live or replay" value={mode} onChange={onMode} options={modes} />
    </div>
  );
}
