"use client";
import { limits } from "@/server/contracts/limits";
import { cn } from "@/components/ui/cn";
import { remarkAt, useDirector } from "./director-context";
import { beatsTitle } from "./prepare/options";
import { TitleFields } from "./title-fields";
import { TitleRules } from "./title-rules";

interface LinesProps {
  field: "title" | "premise" | "question";
  label: string;
  placeholder: string;
  most: number;
  className: string;
}

/** From here on it is said how much room there is: a field that is full takes no more, without a word. */
const nearlyFull = 0.9;

/** Words that are written where they are read. */
function Lines({ field, label, placeholder, most, className }: LinesProps) {
  const { scenario, set, editable, remarks } = useDirector();
  const error = remarkAt(remarks, field);
  const { length } = scenario[field];
  return (
    <>
      <textarea
        id={`dr-${field}`}
        className={cn("dr-lines", className)}
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? "dr-remarks" : undefined}
        rows={1}
        value={scenario[field]}
        placeholder={placeholder}
        maxLength={most}
        readOnly={!editable}
        onChange={(event) => set(field, event.target.value.replace(/\n/gu, " "))}
      />
      {editable && length > nearlyFull * most && (
        <span className="dr-room">
          {length} of {most} characters
        </span>
      )}
    </>
  );
}

/** The page at the front of a play: what it is called, what happens before, and what it asks. */
export function TitlePage() {
  const { scenario } = useDirector();
  return (
    <section className="dr-title" aria-label="Title page">
      <div className="dr-page">
        <p className="dr-over">{beatsTitle(scenario.beats.length)}</p>
        <Lines field="title" label="Title" placeholder="A title" most={limits.titleLength} className="h" />
        <svg className="dr-flourish" width="120" height="12" viewBox="0 0 120 12" aria-hidden>
          <path d="M2 6h44M74 6h44M50 6c4-6 8-6 10 0 2 6 6 6 10 0M60 6m-2 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0" />
        </svg>
        <Lines field="premise" label="Premise" placeholder="What is so when the curtain rises" most={limits.premiseLength} className="p" />
        <div className="dr-quest">
          <span>The question</span>
          <Lines field="question" label="The question" placeholder="What is it about?" most={limits.shortTextLength} className="q" />
        </div>
        <TitleFields />
        <TitleRules />
      </div>
    </section>
  );
}
