"use client";
import { useEffect, useRef, type KeyboardEvent } from "react";
import { IconButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { Find } from "./use-find";

const countWords = ({ sought, place, count, isWhole, failed }: Find): string => {
  if (sought === "") return "Words, or the number of a turn";
  const found = count === 0 ? "Nothing found" : place === 0 ? `${count} found` : `${place} of ${count}`;
  if (failed) return `${found}; earlier lines could not be fetched`;
  return isWhole ? found : `${found}, looking further back`;
};

/** Looks through the whole scene, also through what is not drawn. */
export function FindBar({ find, onClose }: { find: Find; onClose: () => void }) {
  const field = useRef<HTMLInputElement>(null);
  // The outside system is the focus.
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const press = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === "Escape") onClose();
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    find.go(event.shiftKey ? -1 : 1);
  };
  return (
    <div className="findbar" role="search" aria-label="Find in this scene">
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        value={find.query}
        aria-label="Find in this scene"
        placeholder="Find in this scene"
        autoComplete="off"
        onChange={(event) => find.change(event.target.value)}
        onKeyDown={press}
      />
      <span className="n" role="status">
        {countWords(find)}
      </span>
      <IconButton icon="up" size="s" label="The one before" kbd="⇧⏎" disabled={find.count === 0} onClick={() => find.go(-1)} />
      <IconButton icon="down" size="s" label="The next one" kbd="⏎" disabled={find.count === 0} onClick={() => find.go(1)} />
      <IconButton icon="close" size="s" label="Close the search" kbd="Esc" onClick={onClose} />
    </div>
  );
}
