"use client";
import { Dialog } from "@base-ui/react/dialog";
import { Command } from "cmdk";
import { Mark } from "../charts/mark";
import type { MarkPerson } from "../charts/prepare/person";
import { Icon } from "../ui/icon";
import type { IconName } from "../ui/icon-names";
import { Kbd } from "../ui/small";

export interface PaletteItem {
  id: string;
  label: string;
  hint?: string | undefined;
  icon?: IconName | undefined;
  person?: MarkPerson | undefined;
  kbd?: string | undefined;
  onRun: () => void;
}
export interface PaletteGroup {
  id: string;
  heading: string;
  items: readonly PaletteItem[];
}

export interface CommandPaletteProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  query: string;
  onQuery: (query: string) => void;
  /** Already those that fit the query, best first: nothing is filtered here. */
  groups: readonly PaletteGroup[];
  searching?: boolean | undefined;
  /** What went wrong with the search, in a sentence. */
  failure?: string | undefined;
}

function Item({ item, onDone }: { item: PaletteItem; onDone: () => void }) {
  const run = () => {
    onDone();
    item.onRun();
  };
  return (
    <Command.Item value={item.id} onSelect={run}>
      {item.person ? <Mark person={item.person} size={22} decorative /> : item.icon && <Icon name={item.icon} />}
      <span className="t">{item.label}</span>
      {(item.hint || item.kbd) && (
        <span className="h">
          {item.hint} {item.kbd && <Kbd>{item.kbd}</Kbd>}
        </span>
      )}
    </Command.Item>
  );
}

/** Everything under one field: people, scenes, lines, commands. */
export function CommandPalette({ open, onOpenChange, query, onQuery, groups, searching = false, failure }: CommandPaletteProps) {
  const found = groups.some((group) => group.items.length > 0);
  return (
    <Dialog.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Dialog.Portal>
        <Dialog.Backdrop className="scrim" />
        <Dialog.Popup className="palette">
          <Dialog.Title className="sr-only">Search or do</Dialog.Title>
          <Command label="Search or do" shouldFilter={false} loop>
            <div className="pin">
              <Icon name="search" />
              <Command.Input value={query} onValueChange={onQuery} placeholder="Search people, scenes and lines, or do something" />
              <Kbd>Esc</Kbd>
            </div>
            <Command.List label="Results" aria-busy={searching}>
              {groups.map(
                (group) =>
                  group.items.length > 0 && (
                    <Command.Group key={group.id} heading={group.heading}>
                      {group.items.map((item) => (
                        <Item key={item.id} item={item} onDone={() => onOpenChange(false)} />
                      ))}
                    </Command.Group>
                  ),
              )}
              {failure && (
                <p className="note" role="alert">
                  {failure}
                </p>
              )}
              {!found && !failure && (
                <p className="note" role="status">
                  {searching ? "Looking …" : "Nothing of that name. Try fewer letters."}
                </p>
              )}
            </Command.List>
          </Command>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
