"use client";
import type { CastMember } from "@/server/contracts/chronicle/view";
import { KindChip } from "@/components/charts/kind";
import { signed } from "@/components/charts/prepare/change-words";
import { Who } from "@/components/charts/who";
import { Icon } from "@/components/ui/icon";
import { sayStance } from "./prepare/tie-words";
import type { TieNow } from "./use-map-desk";

function Way({ from, to, tie }: { from: CastMember; to: CastMember; tie: TieNow | null }) {
  return (
    <div className="dir">
      <div className="dh">
        <Who person={from} />
        <Icon name="right" label="to" />
        <Who person={to} to />
      </div>
      {tie ? (
        <>
          <div className="dv">
            <KindChip kind={tie.kind} />
            <span className="big n">{signed(tie.strength)}</span>
          </div>
          <div className="dt">
            <span>
              trust <span className="n">{tie.trust.toFixed(2)}</span>
              {tie.offence >= 0.05 && (
                <>
                  , offence <span className="n">{tie.offence.toFixed(2)}</span>
                </>
              )}
            </span>
            <i>{sayStance(tie)}</i>
          </div>
        </>
      ) : (
        <div className="dt">
          <i>no tie yet</i>
        </div>
      )}
    </div>
  );
}

interface DirsProps {
  a: CastMember;
  b: CastMember;
  out: TieNow | null;
  back: TieNow | null;
}

/** Two numbers, one for each way: what is given need not be what comes back. */
export function PairDirs({ a, b, out, back }: DirsProps) {
  return (
    <div className="dirs">
      <Way from={a} to={b} tie={out} />
      <Way from={b} to={a} tie={back} />
    </div>
  );
}
