"use client";
import Link from "next/link";
import { limits } from "@/server/contracts/limits";
import { useStudio } from "@/components/features/studio";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormError } from "@/components/ui/field";
import { FilePicker } from "@/components/ui/file-picker";
import { Icon } from "@/components/ui/icon";
import { Progress } from "@/components/ui/progress";
import type { CardImport } from "./card-imports";
import { importWords } from "./card-imports";
import { useCardImports } from "./use-card-imports";

const accepted = ".png,.json,.webp,.charx,image/png,image/webp,application/json";

function Outcome({ item, onLeave }: { item: CardImport; onLeave: () => void }) {
  const { href } = useStudio();
  const { retry } = useCardImports();
  const { answer, file } = item;
  if (!answer) {
    return (
      <>
        <Icon name="clock" />
        <div>
          <b>{file.name}</b>
          <Progress value={item.state === "waiting" ? 0 : item.progress < 1 ? item.progress : null} label={`${file.name} is coming in`} />
        </div>
        <span className="st">{item.state === "waiting" ? "Waiting" : item.progress < 1 ? "Sending" : "Reading"}</span>
      </>
    );
  }
  if (answer.ok) {
    return (
      <>
        <Icon name="check" />
        <div>
          <b>{answer.name}</b>
          <span className="fn">{file.name}</span>
          {answer.warnings.map((warning) => (
            <p key={warning}>{warning}</p>
          ))}
        </div>
        <Link className="lnk" href={href("cast", answer.characterId)} onClick={onLeave}>
          Open
        </Link>
      </>
    );
  }
  return (
    <>
      <Icon name="warn" />
      <div>
        <b>{file.name}</b>
        <p>{answer.message}</p>
        {answer.reason && <span className="dt2">reason: {answer.reason}</span>}
      </div>
      {answer.mayPass && (
        <Button size="s" icon="again" onClick={() => retry(item.id)}>
          Try again
        </Button>
      )}
    </>
  );
}

const summary = (items: readonly CardImport[]): string => {
  const came = items.filter(({ state }) => state === "done").length;
  const refused = items.filter(({ state }) => state === "refused").length;
  const words = importWords(items);
  if (words) return `${words}. You may close this; it goes on without you.`;
  if (refused === 0) return `${came} of ${items.length} came in.`;
  return `${came} of ${items.length} came in; ${refused} could not be read. Nothing else was touched.`;
};

/** Character cards in: by picker or by dropping them, several at once, each with what became of it. */
export function ImportDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { timelineId } = useStudio();
  const { items, left, add, clear } = useCardImports();
  const isRunning = importWords(items) !== null;
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      size="l"
      title="Bring in character cards"
      description="PNG, JSON, WebP or CHARX, versions 1 to 3. Everything in a card is kept, lorebooks and unknown fields too, and goes out with it again."
      footer={
        <>
          {items.length > 0 && !isRunning && (
            <Button variant="quiet" onClick={clear}>
              Clear the list
            </Button>
          )}
          <Button onClick={() => onOpenChange(false)}>{isRunning ? "Leave it running" : "Done"}</Button>
        </>
      }
    >
      <FilePicker
        title="Drop cards here, or choose them"
        hint={`Up to ${limits.cardFilesAtOnce} at once, ${limits.cardFileBytes / 1e6} MB each`}
        accept={accepted}
        multiple
        onFiles={(files) => add(timelineId, files)}
      />
      {left.length > 0 && (
        <FormError>
          {limits.cardFilesAtOnce} files are taken at once. Not taken: {left.slice(0, 3).join(", ")}
          {left.length > 3 ? ` and ${left.length - 3} more` : ""}. Drop them again when these are in.
        </FormError>
      )}
      {items.length > 0 && (
        <p className="imp-s" role="status">
          {summary(items)}
        </p>
      )}
      <ul className="imp">
        {items.map((item) => (
          <li key={item.id} className={item.state}>
            <Outcome item={item} onLeave={() => onOpenChange(false)} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
