"use client";
import { describeError } from "@/components/lib/app-error";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Skeleton } from "@/components/ui/skeleton";
import { amountWords } from "./prepare/export-choice";
import type { Export } from "./use-export";

const coded = new Set(["markdown", "fountain", "json"]);

/** How the file begins, as it will be. */
export function ExportPreview({ choice, preview, fault }: Pick<Export, "choice" | "preview" | "fault">) {
  const { data, isError, error, isPlaceholderData, refetch } = preview;
  return (
    <section className="ex-v" aria-label="Preview">
      <header>
        <h3>How it begins</h3>
        {/* Of lines one by one the list says how many they are. */}
        <span aria-live="polite">{data && !fault && choice.extent !== "lines" ? amountWords(data) : ""}</span>
      </header>
      {fault !== null && !data ? (
        <div className="ex-w">{fault}.</div>
      ) : isError && !data ? (
        <p className="ex-q" role="alert">
          {describeError(error)}. Nothing is lost.
          <Button size="s" icon="again" onClick={() => void refetch()}>
            Try again
          </Button>
        </p>
      ) : data ? (
        <pre
          className={cn("ex-w", coded.has(choice.format) && "code", (isPlaceholderData || fault) && "old")}
          tabIndex={0}
          dir="auto"
          aria-label="Beginning of the script"
        >
          {data.text}
          {(data.more || data.lines < choice.ids.length) && "\n…"}
        </pre>
      ) : (
        <div className="ex-w">
          <Skeleton shape="lines" count={8} label="Setting the first lines" />
        </div>
      )}
    </section>
  );
}
