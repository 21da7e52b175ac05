"use client";
import { useState } from "react";
import { isServerThere } from "@/components/lib/patience";

/** A part of the program that did not come: the server is away, or a newer one has other parts. */
const isMissingPart = ({ name, message }: Error): boolean => name === "ChunkLoadError" || message.startsWith("Failed to load chunk");

interface Parts {
  error: Error & { digest?: string };
  reset: () => void;
}

function MissingPart() {
  const [isAway, setAway] = useState(false);
  /** Only from a server that is there: otherwise the browser's own page of a failure would take the place of this one. */
  const loadAgain = async (): Promise<void> => {
    if (await isServerThere()) window.location.reload();
    else setAway(true);
  };
  return (
    <>
      <h1>This page could not be fetched</h1>
      <p>
        The server cannot be reached, or the studio has been renewed since this page was opened. Every line is on the server, and your
        drafts are in this browser.
      </p>
      <button type="button" className="btn" onClick={() => void loadAgain()}>
        Load again
      </button>
      <p role="status">{isAway && "The server cannot be reached just now"}</p>
    </>
  );
}

/** What a page shows when it could not be drawn; the shell of the browser and everything stored are untouched. */
export default function PageError({ error, reset }: Parts) {
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col items-start justify-center gap-3 p-6" role="alert">
      {isMissingPart(error) ? (
        <MissingPart />
      ) : (
        <>
          <h1>This page could not be shown</h1>
          <p>
            Nothing that was said is lost. Try again; if it stays like this, the server’s log knows more
            {error.digest ? ` under ${error.digest}` : ""}.
          </p>
          <button type="button" className="btn" onClick={reset}>
            Try again
          </button>
        </>
      )}
    </main>
  );
}
