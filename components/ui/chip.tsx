"use client";
import type { ReactNode } from "react";
import type { RelationshipKind } from "@/server/contracts/relationship";
import { cn } from "./cn";
import { Icon } from "./icon";
import type { IconName } from "./icon-names";

export interface ChipProps {
  pressed?: boolean | undefined;
  /** A chip that can be pressed filters; one that cannot only tells. */
  onPressedChange?: ((pressed: boolean) => void) | undefined;
  icon?: IconName | undefined;
  count?: number | undefined;
  /** Takes the colour of a kind of tie. */
  kind?: RelationshipKind | undefined;
  children: ReactNode;
}

export function Chip({ pressed = false, onPressedChange, icon, count, kind, children }: ChipProps) {
  const className = cn("chip", pressed && "on", kind && `k-${kind}`);
  const face = (
    <>
      {icon && <Icon name={icon} />}
      {children}
      {count !== undefined && <span className="n">{count.toLocaleString("en")}</span>}
    </>
  );
  if (!onPressedChange) return <span className={className}>{face}</span>;
  return (
    <button type="button" className={className} aria-pressed={pressed} onClick={() => onPressedChange(!pressed)}>
      {face}
    </button>
  );
}
