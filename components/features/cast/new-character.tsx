"use client";
import { useRouter } from "next/navigation";
import { useStudio } from "@/components/features/studio";
import { IconButton } from "@/components/ui/button";
import { CharacterEditor } from "./character-editor";

/** A blank page for somebody new. */
export function NewCharacter({ onClose }: { onClose: () => void }) {
  const studio = useStudio();
  const router = useRouter();
  return (
    <div className="cast-pg ced">
      <CharacterEditor
        member={null}
        onCreated={(id) => {
          studio.select(id);
          router.push(studio.href("cast"));
        }}
        bar={(save) => (
          <div className="tbar">
            <IconButton icon="left" label="Back to the cast" onClick={onClose} />
            <h1 className="dpt">New character</h1>
            <span className="grow" />
            {save}
          </div>
        )}
      />
    </div>
  );
}
