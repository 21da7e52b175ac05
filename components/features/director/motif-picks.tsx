"use client";
import { motifCanon } from "@/server/contracts/motif-canon";
import { darkMotifs, lightMotifs, type MotifCategory, type MotifState } from "@/server/contracts/motifs";
import { themeWord } from "@/server/contracts/scenario-words";
import { MotifRing, motifClass } from "@/components/charts/motif-ring";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { Slider } from "@/components/ui/slider";
import { useDirector } from "./director-context";

const most = 8;
/** How far round a ring is drawn for a wished intensity, 1..10. */
const ringOf = (intensity: number): MotifState =>
  intensity >= 9 ? "PEAK" : intensity >= 6 ? "INTENSIFYING" : intensity >= 3.5 ? "ACTIVE" : "EMERGING";

/** The themes that the scene is to sound, each as strong as it is wished. */
export function MotifPicks() {
  const { scenario, set, update, editable } = useDirector();
  const { motifs } = scenario;
  const chosen = new Set(motifs.map(({ category }) => category));
  const add = (category: MotifCategory): void => set("motifs", [...motifs, { category, intensity: 5 }]);
  const strength = (category: MotifCategory, intensity: number): void =>
    update(`motif ${category}`, (now) => ({
      ...now,
      motifs: now.motifs.map((each) => (each.category === category ? { category, intensity } : each)),
    }));
  const group = (label: string, list: readonly MotifCategory[]) => (
    <optgroup label={label}>
      {list
        .filter((category) => !chosen.has(category))
        .map((category) => (
          <option key={category} value={category}>
            {themeWord(category)}
          </option>
        ))}
    </optgroup>
  );
  return (
    <div className="dr-motifs">
      {motifs.map(({ category, intensity }) => (
        <Popover
          key={category}
          title={themeWord(category)}
          trigger={
            <button
              type="button"
              className={cn("dr-mchip", motifClass(category), `t-${motifCanon[category].tone}`)}
              aria-label={`${themeWord(category)}, ${intensity} of 10`}
            >
              <MotifRing category={category} state={ringOf(intensity)} size={16} />
              {category}
            </button>
          }
        >
          <div className="dr-mpop">
            <p>{motifCanon[category].definition}</p>
            <Slider
              label="How strong"
              value={intensity}
              min={1}
              max={10}
              step={1}
              format={(value) => `${value} of 10`}
              disabled={!editable}
              onChange={(value) => strength(category, value)}
            />
            {editable && (
              <IconButton
                icon="trash"
                label={`Take ${themeWord(category)} out`}
                onClick={() => {
                  set(
                    "motifs",
                    motifs.filter((each) => each.category !== category),
                  );
                  window.setTimeout(() => document.getElementById("dr-add-motif")?.focus(), 0);
                }}
              />
            )}
          </div>
        </Popover>
      ))}
      {editable && motifs.length < most && (
        <label className="dr-madd">
          <span aria-hidden>+</span>
          <select
            id="dr-add-motif"
            aria-label="Add a motif"
            value=""
            onChange={(event) => event.target.value !== "" && add(event.target.value as MotifCategory)}
          >
            <option value="">Add a motif</option>
            {group("Light", lightMotifs)}
            {group("Dark", darkMotifs)}
          </select>
        </label>
      )}
    </div>
  );
}
