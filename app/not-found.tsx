import type { Metadata } from "next";
import Link from "next/link";

export const metadata: Metadata = { title: "Not found" };

// Ours, because Next's own carries an inline <style> without a nonce, which the content security policy refuses.
export default function NotFound() {
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col items-start justify-center gap-3 p-6">
      <h1>This page is not on the programme</h1>
      <p>It may have been removed, or it belongs to a workspace that you are not in.</p>
      <Link className="btn" href="/">
        Back to the stage
      </Link>
    </main>
  );
}
