"use client";
import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/states";

interface EmptyProps {
  editable: boolean;
  onImport: () => void;
  onNew: () => void;
}

/** An empty stage: the three ways in. */
export function CastEmpty({ editable, onImport, onNew }: EmptyProps) {
  return (
    <div className="dpe">
      <EmptyState
        icon="cast"
        title="Nobody is on the stage yet"
        action={
          editable ? (
            <>
              <Button variant="primary" icon="quill" onClick={onNew}>
                New character
              </Button>
              <Button icon="upload" onClick={onImport}>
                From character cards
              </Button>
              <ButtonLink icon="cast" href="/welcome">
                A cast that is ready
              </ButtonLink>
            </>
          ) : undefined
        }
      >
        {editable
          ? "Write somebody, bring in the cards you have (PNG, JSON, WebP or CHARX; drop them anywhere on this page), or begin with a cast that knows itself already."
          : "Whoever may write in this workspace can bring characters on."}
      </EmptyState>
    </div>
  );
}

interface NobodyProps {
  query: string;
  removed: boolean;
  onClear: () => void;
}

export function NobodyFound({ query, removed, onClear }: NobodyProps) {
  return (
    <div className="dpe">
      <EmptyState
        icon="search"
        title={query ? `Nobody is found for “${query.trim()}”` : "Nobody has been taken out"}
        action={<Button onClick={onClear}>{query ? "Show everybody" : "Back to the cast"}</Button>}
      >
        {removed && !query
          ? "Whoever is taken out of the cast waits here, with all ties and words, and can be brought back."
          : "A name, an alias, a house, or a tie such as “enemy of Darcy” finds somebody."}
      </EmptyState>
    </div>
  );
}
