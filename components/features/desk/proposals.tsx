"use client";
import { useState } from "react";
import type { Proposal } from "@/server/contracts/direction";
import type { MoveId } from "@/server/contracts/moves";
import type { Scene } from "@/server/contracts/scene";
import { limits } from "@/server/contracts/limits";
import { shortNameOf } from "@/components/charts/prepare/person";
import { useStudio } from "@/components/features/studio";
import { focusSoon } from "@/components/lib/focus-soon";
import { Button } from "@/components/ui/button";
import { Select, TextArea } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { SectionHead } from "@/components/ui/small";
import { MoveSelect } from "./move-select";
import { listOwnDeeds, proposalText, proposalWords } from "./prepare/proposals";
import { permissionWords } from "./prepare/words";
import type { ChangedProposal, Direction } from "./use-direction";

const icons = { whisper: "whisper", event: "inject", turn: "speak" } as const;
const DEEDS_SHOWN = 4;

function ProposalForm({
  proposal,
  scene,
  direction,
  isGone,
  onDone,
}: {
  proposal: Proposal;
  scene: Scene;
  direction: Direction;
  /** It has been answered, or is over, while this was being written. */
  isGone: boolean;
  onDone: () => void;
}) {
  const { member } = useStudio();
  const [own, setOwn] = useState<string | null>(null);
  const [who, setWho] = useState(proposal.characterId ?? "");
  const [move, setMove] = useState<MoveId | null>(proposal.move);
  const cast = scene.present.flatMap((id) => member(id) ?? []);
  const start = proposalText({ ...proposal, move });
  const text = own ?? start ?? "";
  const isWrong = text.length > limits.shortTextLength || (proposal.kind !== "event" && move === null);
  const send = (): void => {
    const change: ChangedProposal = {
      ...(text.trim() !== (start ?? "") && text.trim() !== "" && { text: text.trim() }),
      ...(who !== "" && who !== proposal.characterId && { characterId: who }),
      ...(move !== null && move !== proposal.move && { move }),
    };
    void direction.answer(proposal.id, "approve", change).then((outcome) => outcome === "done" && onDone());
  };
  return (
    <div className="prop-f">
      {proposal.kind !== "event" && (
        <>
          <Select
            label="Who"
            value={who}
            autoFocus={proposal.kind === "turn"}
            options={cast.map((person) => ({ value: person.id, label: shortNameOf(person) }))}
            onChange={(event) => setWho(event.target.value)}
          />
          <MoveSelect value={move} onChange={setMove} none="Choose a move" />
        </>
      )}
      {proposal.kind !== "turn" && (
        <TextArea
          label={proposal.kind === "event" ? "What happens" : "The word in their ear"}
          rows={2}
          autoFocus
          count={limits.shortTextLength}
          value={text}
          onChange={(event) => setOwn(event.target.value)}
        />
      )}
      {isGone && (
        <p className="why-n" role="status">
          It was answered meanwhile, or its time is over. What you wrote stays here until you close it.
        </p>
      )}
      <div className="hbar">
        <Button size="s" variant="primary" icon="check" disabled={isGone || isWrong || direction.busy.answer} onClick={send}>
          Approve so
        </Button>
        <Button size="s" variant="quiet" onClick={onDone}>
          {isGone ? "Close" : "Back"}
        </Button>
      </div>
    </div>
  );
}

interface ProposalsProps {
  scene: Scene;
  /** Null for whoever may only look on. */
  direction: Direction | null;
  onSettings: () => void;
}

/** What the program's own director wants, why, and what it has done unasked; what it may do at all. */
export function Proposals({ scene, direction, onSettings }: ProposalsProps) {
  const { nameOf } = useStudio();
  const [changing, setChanging] = useState<Proposal | null>(null);
  const { proposals, direction: told } = scene;
  const isGone = changing !== null && !proposals.some(({ id }) => id === changing.id);
  const deeds = listOwnDeeds(scene, nameOf).slice(0, DEEDS_SHOWN);
  const { whisper, event, turn } = told.permissions;
  const leaveForm = (id: string): void => {
    setChanging(null);
    focusSoon(() => document.querySelector<HTMLElement>(`[data-proposal="${id}"] button:nth-of-type(2)`));
  };
  return (
    <>
      <SectionHead title="The story’s hand" {...(proposals.length > 0 && { note: "asks you" })} />
      <ul className="props" aria-live="polite">
        {[...proposals, ...(isGone ? [changing] : [])].map((proposal) => (
          <li key={proposal.id} data-proposal={proposal.id}>
            <p>
              <Icon name={icons[proposal.kind]} />
              <b>{proposalWords(proposal, nameOf)}</b>
            </p>
            <p className="why-n">{proposal.why}</p>
            {direction && changing?.id !== proposal.id && (
              <div className="hbar">
                <Button
                  size="s"
                  variant="primary"
                  icon="check"
                  disabled={direction.busy.answer}
                  onClick={() => void direction.answer(proposal.id, "approve")}
                >
                  Approve
                </Button>
                <Button size="s" icon="edit" onClick={() => setChanging(proposal)}>
                  Change
                </Button>
                <Button
                  size="s"
                  variant="quiet"
                  disabled={direction.busy.answer}
                  onClick={() => void direction.answer(proposal.id, "refuse")}
                >
                  Refuse
                </Button>
              </div>
            )}
            {direction && changing?.id === proposal.id && (
              <ProposalForm
                proposal={proposal}
                scene={scene}
                direction={direction}
                isGone={isGone && !direction.busy.answer}
                onDone={() => leaveForm(proposal.id)}
              />
            )}
          </li>
        ))}
        {deeds.map(({ key, icon, text, turn: at }) => (
          <li key={key} className="deed">
            <Icon name={icon} />
            <span>{text}</span>
            <em>turn {at}</em>
          </li>
        ))}
      </ul>
      <p className="perm">
        <span>
          Whispers: {permissionWords[whisper]}. Events: {permissionWords[event]}. Turns: {permissionWords[turn]}.
        </span>
        {direction && (
          <button type="button" className="lnk" onClick={onSettings}>
            Change
          </button>
        )}
      </p>
    </>
  );
}
