"use client";

/** What a page shows when it could not be drawn; the shell of the browser and everything stored are untouched. */
export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col items-start justify-center gap-3 p-6" role="alert">
      <h1>This page could not be shown</h1>
      <p>
        Nothing that was said is lost. Try again; if it stays like this, the server’s log knows more
        {error.digest ? ` under ${error.digest}` : ""}.
      </p>
      <button type="button" className="btn" onClick={reset}>
        Try again
      </button>
    </main>
  );
}
