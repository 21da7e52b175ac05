"use client";
import { useState } from "react";
import { isServerThere } from "@/components/lib/patience";
import { ErrorCard } from "@/components/ui/states";

/** A part of the program that did not come: the server is away, or a newer one has other parts. */
const isMissingPart = ({ name, message }: Error): boolean => name === "ChunkLoadError" || message.startsWith("Failed to load chunk");

function MissingPart() {
  const [isAway, setAway] = useState(false);
  /** Only from a server that is there: otherwise the browser's own page of a failure would take the place of this one. */
  const loadAgain = async (): Promise<void> => {
    setAway(false);
    if (await isServerThere()) window.location.reload();
    else setAway(true);
  };
  const why = isAway
    ? "The server cannot be reached just now"
    : "The server is away, or the studio has been renewed since this page was opened";
  return (
    <ErrorCard title="This page could not be fetched" headingLevel={1} onRetry={() => void loadAgain()} retryLabel="Load again">
      {why}. Every line is on the server, and your drafts are in this browser.
    </ErrorCard>
  );
}

/** What a page shows when it could not be drawn; the shell of the browser and everything stored are untouched. */
export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main className="grid min-h-dvh place-items-center p-6">
      {isMissingPart(error) ? (
        <MissingPart />
      ) : (
        <ErrorCard title="This page could not be shown" headingLevel={1} onRetry={reset}>
          Nothing that was said is lost. Try again; if it stays like this, the server’s log knows more
          {error.digest ? ` under ${error.digest}` : ""}.
        </ErrorCard>
      )}
    </main>
  );
}
