"use client";
import { useState } from "react";
import type { CastMember } from "@/server/contracts/chronicle/view";
import { limits } from "@/server/contracts/limits";
import { shortNameOf } from "@/components/charts/prepare/person";
import { useStudio } from "@/components/features/studio";
import { describeError } from "@/components/lib/app-error";
import { Button } from "@/components/ui/button";
import { Checkbox, Switch } from "@/components/ui/choice";
import { Dialog } from "@/components/ui/dialog";
import { FormError, Select, TextArea } from "@/components/ui/field";
import { useMindCommands } from "./use-mind-commands";

const nobody = "";

/** The writer says what is so, or what is only believed, and who holds it. */
export function FactDialog({ about, onClose }: { about: CastMember; onClose: () => void }) {
  const { cast } = useStudio();
  const { author, busy } = useMindCommands();
  const [text, setText] = useState("");
  const [objectId, setObjectId] = useState<string>(nobody);
  const [isTrue, setTrue] = useState(true);
  const [isSecret, setSecret] = useState(false);
  const [heldBy, setHeldBy] = useState<readonly string[]>([about.id]);
  const [fault, setFault] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    if (text.trim() === "") return setFault("Say what is so: a clause that can follow “I know that”.");
    try {
      await author({ text, subjectId: about.id, objectId: objectId || null, isTrue, isSecret, heldBy: [...heldBy] });
      onClose();
    } catch (error) {
      setFault(`${describeError(error)}. What you wrote is still here.`);
    }
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`A fact about ${shortNameOf(about)}`}
      description="Whoever holds it may speak of it, keep it, or pass it on; nobody else can."
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            Leave it
          </Button>
          <Button variant="primary" {...(busy && { busy: "Saving" })} onClick={() => void save()}>
            Add the fact
          </Button>
        </>
      }
    >
      <form
        className="tief"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {fault && <FormError>{fault}</FormError>}
        <TextArea
          label="What is so"
          rows={2}
          value={text}
          count={limits.shortTextLength}
          maxLength={limits.shortTextLength}
          hint={`A clause that can follow “I know that”, with the name in it: “${shortNameOf(about)} has pawned the ring”.`}
          onChange={(event) => setText(event.target.value)}
        />
        <Select
          label="It also concerns"
          value={objectId}
          options={[
            { value: nobody, label: "Nobody else" },
            ...cast.filter(({ id }) => id !== about.id).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => setObjectId(event.target.value)}
        />
        <Switch
          label="It is true"
          hint="Off: those who hold it are mistaken."
          checked={isTrue}
          onChange={(event) => setTrue(event.target.checked)}
        />
        <Switch
          label="It is a secret"
          hint="Those whom it concerns would rather keep it."
          checked={isSecret}
          onChange={(event) => setSecret(event.target.checked)}
        />
        <fieldset className="holders">
          <legend>Who holds it</legend>
          <div>
            {cast.map((member) => (
              <Checkbox
                key={member.id}
                label={shortNameOf(member)}
                checked={heldBy.includes(member.id)}
                onChange={(event) => setHeldBy(event.target.checked ? [...heldBy, member.id] : heldBy.filter((id) => id !== member.id))}
              />
            ))}
          </div>
        </fieldset>
      </form>
    </Dialog>
  );
}
