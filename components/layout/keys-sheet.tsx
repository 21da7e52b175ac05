"use client";
import { Dialog } from "../ui/dialog";
import { Kbd } from "../ui/small";

export interface KeyGroup {
  title: string;
  keys: readonly { keys: readonly string[]; does: string }[];
}

export const studioKeys: readonly KeyGroup[] = [
  {
    title: "Anywhere",
    keys: [
      { keys: ["⌘", "K"], does: "Search or do" },
      { keys: ["?"], does: "Show these keys" },
      { keys: ["Esc"], does: "Close what is open" },
    ],
  },
  {
    title: "Clock",
    keys: [
      { keys: ["Space"], does: "Play or pause" },
      { keys: ["."], does: "Step by one tick" },
      { keys: ["["], does: "One tick back in time" },
      { keys: ["]"], does: "One tick forward, to now at the end" },
    ],
  },
  {
    title: "In a scene",
    keys: [
      { keys: ["Space"], does: "Pause or resume the scene" },
      { keys: ["."], does: "Next turn now" },
      { keys: ["j"], does: "Next line; next held line, where they all are" },
      { keys: ["k"], does: "Line before" },
      { keys: ["/"], does: "Say" },
      { keys: ["w"], does: "Whisper" },
      { keys: ["i"], does: "Let something happen" },
      { keys: ["Alt", "1–3"], does: "In the desk’s field: say, whisper, inject" },
      { keys: ["f"], does: "Direct a move" },
      { keys: ["h"], does: "Hold the next line" },
      { keys: ["x"], does: "Break off, and pause" },
      { keys: ["⌘", "F"], does: "Find in the scene" },
    ],
  },
  {
    title: "On a line",
    keys: [
      { keys: ["Alt", "←", "→"], does: "Another of its wordings" },
      { keys: ["e"], does: "Edit the words" },
      { keys: ["r"], does: "Say it another way" },
      { keys: ["b"], does: "Branch here" },
      { keys: ["Enter"], does: "On a held line: let it be said" },
      { keys: ["Del"], does: "On a held line: reject it" },
    ],
  },
  {
    title: "On the map",
    keys: [
      { keys: ["/"], does: "Find somebody, and fly there" },
      { keys: ["l"], does: "Map or list" },
      { keys: ["v"], does: "Compare two moments" },
      { keys: ["Esc"], does: "Choose nobody" },
      { keys: ["←", "→"], does: "On the scrubber: a tick; Page keys: six hours" },
    ],
  },
  {
    title: "Graph",
    keys: [
      { keys: ["←", "↑", "→", "↓"], does: "Go from mark to mark" },
      { keys: ["Enter"], does: "Select, and only their ties" },
      { keys: ["+", "-", "0"], does: "Closer, further, all of it" },
    ],
  },
];

/** One group for the places that exist, each with its own two keys. */
export const placeKeys = (items: readonly { label: string; href?: string | undefined; keys?: string | undefined }[]): KeyGroup => ({
  title: "Go to",
  keys: items.flatMap(({ label, href, keys }) => (href && keys ? [{ keys: keys.split(" "), does: label }] : [])),
});

export interface KeysSheetProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  groups?: readonly KeyGroup[] | undefined;
}

export function KeysSheet({ open, onOpenChange, groups = studioKeys }: KeysSheetProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keys" size="l">
      <div className="keys">
        {groups.map((group) => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <ul>
              {group.keys.map(({ keys, does }) => (
                <li key={does}>
                  <span>{does}</span>
                  <span>
                    {keys.map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
