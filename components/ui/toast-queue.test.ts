import { beforeEach, expect, it } from "vitest";
import { toastQueue, type ToastNote } from "./toast-queue";

const note = (title: string, of?: string): ToastNote => ({ title, look: "done", ms: 8_000, of });
const titlesOf = ({ notes }: { notes: ToastNote[] }): string[] => notes.map(({ title }) => title);
beforeEach(() => void toastQueue.take());

it("keeps what is said until it is taken, once", () => {
  toastQueue.push(note("one"));
  expect(titlesOf(toastQueue.take())).toEqual(["one"]);
  expect(toastQueue.take()).toEqual({ notes: [], settled: [] });
});

it("forgets what was offered and is settled before anybody read it, and tells whoever shows the others", () => {
  let heard = 0;
  const stop = toastQueue.subscribe(() => void (heard += 1));
  toastQueue.push(note("The branch is put away", "branch"));
  toastQueue.push(note("The take is put away", "take"));
  toastQueue.settle("branch");
  stop();
  expect(heard).toBe(3);
  const taken = toastQueue.take();
  expect(titlesOf(taken)).toEqual(["The take is put away"]);
  expect(taken.settled).toEqual(["branch"]);
});
