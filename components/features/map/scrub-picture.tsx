import { memo } from "react";
import { cn } from "@/components/ui/cn";
import { placeNames, scrubAxis, type ScrubModel, type ScrubScale } from "./prepare/buckets";

interface PictureProps {
  model: ScrubModel;
  scale: ScrubScale;
  left: number;
  width: number;
  height: number;
  startsAt: string;
}

const round = (value: number): number => Math.round(value * 10) / 10;
const barGap = 3;

/** What warmed above the line, what cooled below it; scenes and turning points by name where there is room. */
export const ScrubPicture = memo(function ScrubPicture({ model, scale, left, width, height, startsAt }: PictureProps) {
  const middle = round(height * 0.53);
  const reach = round(height * 0.27);
  const right = scale.xOf(model.nowTick);
  const each = (right - left) / model.buckets.length;
  const tall = (value: number): number =>
    model.most === 0 ? 0 : Math.max(value > 0 ? 1 : 0, round(Math.sqrt(value / model.most) * reach));
  const named = placeNames(
    model.marks.filter(({ kind }) => kind !== "branch"),
    scale,
    width,
  );
  return (
    <svg className="scrub" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden>
      {model.buckets.map(({ fromTick, up, down }, i) => {
        const x = round(left + i * each);
        return (
          <g key={fromTick}>
            <rect className="su" x={x} y={round(middle - 1 - tall(up))} width={round(each - barGap)} height={tall(up)} rx={1} />
            <rect className="sd" x={x} y={middle + 1} width={round(each - barGap)} height={tall(down)} rx={1} />
          </g>
        );
      })}
      <path className="mid" d={`M${left} ${middle}H${right}`} />
      {model.marks.map((mark) => (
        <path
          key={`${mark.seq}-${mark.kind}`}
          className={cn("mk-s", mark.kind)}
          d={`M${scale.xOf(mark.tick)} ${mark.kind === "branch" ? 16 : middle - reach - 3}v${mark.kind === "branch" ? height - 30 : 5}`}
        />
      ))}
      {scrubAxis(model, scale, startsAt).map(({ x, text }) => (
        <text key={x} className="ax" x={x} y={height - 3} textAnchor={x < left + 20 ? "start" : x > width - 40 ? "end" : "middle"}>
          {text}
        </text>
      ))}
      {named.map(({ mark, x, anchor }) => (
        <text key={`${mark.seq}-${mark.label}`} className="ev" x={x} y={10} textAnchor={anchor}>
          {mark.label}
        </text>
      ))}
    </svg>
  );
});
