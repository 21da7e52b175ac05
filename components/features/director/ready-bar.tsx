"use client";
import { useState } from "react";
import { estimateScenario, type Remark } from "@/server/contracts/check-scenario";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Icon } from "@/components/ui/icon";
import { Popover } from "@/components/ui/popover";
import { useDirector } from "./director-context";

/** As many as a set has where nobody says otherwise. */
const usualTakes = 8;

interface ReadyProps {
  onGo: (field: string) => void;
  onStart: () => void;
  onTakes: () => void;
  starting: boolean;
  /** Why it cannot be started here, whatever the scenario says. */
  closed: string | null;
}

function RemarkList({ remarks, onGo }: { remarks: readonly Remark[]; onGo: (field: string) => void }) {
  return (
    <ul className="dr-remarks">
      {remarks.map(({ level, field, message }) => (
        <li key={`${field} ${message}`}>
          <button type="button" className={cn(level)} onClick={() => onGo(field)}>
            <Icon name={level === "error" ? "warn" : "info"} label={level === "error" ? "Has to be mended" : "Worth a look"} />
            {message}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Whether it can be performed, what it will take, and the way on to the stage. */
export function ReadyBar({ onGo, onStart, onTakes, starting, closed }: ReadyProps) {
  const { scenario, remarks } = useDirector();
  const [open, setOpen] = useState(false);
  const errors = remarks.filter(({ level }) => level === "error").length;
  const { turns, minutes, cents } = estimateScenario(scenario);
  const [first] = remarks;
  const stopped = errors > 0 || closed !== null;
  const go = (field: string): void => {
    setOpen(false);
    onGo(field);
  };
  const headline = errors > 0 ? `${errors} ${errors === 1 ? "thing" : "things"} to mend` : "Ready to start";
  return (
    <footer className="dr-ready">
      <span className={cn("ok", errors > 0 && "no")} role="status">
        <Icon name={errors > 0 ? "warn" : "check"} />
        {headline}
      </span>
      {first && (
        <button type="button" className={cn("look", first.level)} id="dr-remarks" onClick={() => go(first.field)}>
          {first.message}
        </button>
      )}
      {remarks.length > 1 && (
        <Popover
          open={open}
          onOpenChange={setOpen}
          side="top"
          title="What there is to say of it"
          trigger={
            <button type="button" className="lnk">
              and {remarks.length - 1} more
            </button>
          }
        >
          <RemarkList remarks={remarks} onGo={go} />
        </Popover>
      )}
      <span className="grow" />
      <span className="dr-est">
        about <b className="n">{turns}</b> turns, <b className="n">{minutes}</b> min,{" "}
        <b className="n">{cents === null ? "cost not known" : `$${(cents / 100).toFixed(2)}`}</b>
      </span>
      <Button
        className="takes"
        icon="takes"
        disabled={stopped || starting}
        title={closed ?? "Performed out of sight, each on a branch of its own"}
        onClick={onTakes}
      >
        Run {usualTakes} takes
      </Button>
      <Button
        variant="primary"
        icon="play"
        disabled={stopped || starting}
        title={closed ?? undefined}
        {...(starting && { busy: "Setting the stage" })}
        onClick={onStart}
      >
        Start scene
      </Button>
    </footer>
  );
}
