"use client";
import { useQuery } from "@tanstack/react-query";
import { motifCanon } from "@/server/contracts/motif-canon";
import { describeError } from "@/components/lib/app-error";
import { useTRPC } from "@/components/lib/trpc-client";
import { motifClass } from "@/components/charts/motif-ring";
import { cn } from "@/components/ui/cn";
import { Skeleton } from "@/components/ui/skeleton";
import { ErrorCard } from "@/components/ui/states";
import { tensionPath, wantedTension } from "./prepare/tension";

const curve = { width: 36, pad: 3 };
const height = 96;

/** Scenarios to begin with: who is in them, what is at stake, and how the tension goes. */
export function TemplateGallery({ disabled, onTake }: { disabled: boolean; onTake: (templateId: string) => void }) {
  const trpc = useTRPC();
  const templates = useQuery(trpc.scenario.templates.queryOptions({}, { staleTime: Number.POSITIVE_INFINITY }));
  return (
    <section aria-label="Templates">
      <h2>
        Templates<span className="val">{templates.data?.length}</span>
      </h2>
      {templates.isPending && <Skeleton shape="rows" count={3} label="Fetching the templates" />}
      {templates.isError && (
        <ErrorCard title="The templates could not be fetched" onRetry={() => void templates.refetch()}>
          {describeError(templates.error)}
        </ErrorCard>
      )}
      <ul className="dr-grid">
        {templates.data?.map(({ id, title, pitch, roles, data }) => {
          const values = wantedTension(data);
          const frame = { ...curve, bands: [{ from: 0, to: data.limits.turns, top: 0, bottom: height }] };
          return (
            <li key={id} className="dr-card tpl">
              <button type="button" disabled={disabled} onClick={() => onTake(id)}>
                <svg width={curve.width} height={height} aria-hidden>
                  <path className="tg" d={tensionPath(frame, values)} />
                </svg>
                <span className="b">
                  <span className="sr-only">Begin with “{title}”:</span>
                  <b>{title}</b>
                  <span className="p">{pitch}</span>
                  <span className="w">{roles.join(", ")}</span>
                  <span className="f">
                    {data.beats.length} beats, {data.limits.turns} turns
                  </span>
                  <span className="m">
                    {data.motifs.map(({ category }) => (
                      <i key={category} className={cn("dr-mchip", motifClass(category), `t-${motifCanon[category].tone}`)}>
                        {category}
                      </i>
                    ))}
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
