import type { MotifTrack } from "@/server/contracts/chronicle/view";
import { MotifRing } from "@/components/charts/motif-ring";
import { motifName, stateWord } from "@/components/charts/prepare/motif";
import { VisuallyHidden } from "@/components/ui/small";

/** Ring, name, state and strength of a theme, in one line. */
export function MotifFace({ motif: { category, state, title, intensity } }: { motif: MotifTrack }) {
  return (
    <>
      <MotifRing category={category} state={state} />
      <b>{title || motifName(category)}</b> <span className="lf">{stateWord(state)}</span> <span className="n">{intensity.toFixed(1)}</span>
      <VisuallyHidden> of 10</VisuallyHidden>
    </>
  );
}
