"use client";
import { cloneElement, useEffect, useState, type ComponentProps, type PointerEvent, type FocusEvent, type ReactElement } from "react";
import { createPortal } from "react-dom";
import { Kbd } from "./small";

type Side = "top" | "bottom" | "left" | "right";
export interface TooltipProps {
  label: string;
  kbd?: string | undefined;
  side?: Side | undefined;
  children: ReactElement;
}

const delayMs = 400;
const gap = 6;
const edge = 8;

interface Anchor {
  left: number;
  top: number;
  side: Side;
}

const anchorOf = ({ left, right, top, bottom, width, height }: DOMRect, side: Side): Anchor => {
  if (side === "left" || side === "right") return { side, left: side === "left" ? left - gap : right + gap, top: top + height / 2 };
  const below = side === "bottom" && bottom + 40 < window.innerHeight;
  return { side: below ? "bottom" : "top", left: left + width / 2, top: below ? bottom + gap : top - gap };
};

/** Keeps inside the window by sliding along it; drawn where it is measured. */
const place = (tip: HTMLElement | null, { left, top, side }: Anchor): void => {
  if (!tip) return;
  const { offsetWidth: width, offsetHeight: height } = tip;
  const upright = side === "top" || side === "bottom";
  const x = upright ? left - width / 2 : side === "left" ? left - width : left;
  const y = upright ? (side === "top" ? top - height : top) : top - height / 2;
  tip.style.left = `${Math.round(Math.min(window.innerWidth - width - edge, Math.max(edge, x)))}px`;
  tip.style.top = `${Math.round(y)}px`;
};

/** A word beside what is pointed at or stepped upon. It only repeats the name that the control has already, so it is not read aloud. */
export function Tooltip({ label, kbd, side = "bottom", children }: TooltipProps) {
  const [near, setNear] = useState<Element | null>(null);
  const [anchor, setAnchor] = useState<Anchor | null>(null);
  const hide = () => {
    setNear(null);
    setAnchor(null);
  };
  // The outside system is the hand, which may only be passing.
  useEffect(() => {
    if (!near) return undefined;
    const timer = setTimeout(() => setAnchor(anchorOf(near.getBoundingClientRect(), side)), delayMs);
    return () => clearTimeout(timer);
  }, [near, side]);
  // The outside systems are the keyboard and the page's scrolling, which both send it away.
  useEffect(() => {
    if (!anchor) return undefined;
    const away = (event: Event) => {
      if (!(event instanceof KeyboardEvent) || event.key === "Escape") setAnchor(null);
    };
    window.addEventListener("keydown", away);
    window.addEventListener("scroll", away, true);
    return () => {
      window.removeEventListener("keydown", away);
      window.removeEventListener("scroll", away, true);
    };
  }, [anchor]);
  const child = children as ReactElement<ComponentProps<"button">>;
  const own = child.props;
  return (
    <>
      {cloneElement(child, {
        onPointerEnter: (event: PointerEvent<HTMLButtonElement>) => {
          own.onPointerEnter?.(event);
          if (event.pointerType !== "touch") setNear(event.currentTarget);
        },
        onPointerLeave: (event: PointerEvent<HTMLButtonElement>) => {
          own.onPointerLeave?.(event);
          hide();
        },
        onPointerDown: (event: PointerEvent<HTMLButtonElement>) => {
          own.onPointerDown?.(event);
          hide();
        },
        onFocus: (event: FocusEvent<HTMLButtonElement>) => {
          own.onFocus?.(event);
          if (event.currentTarget.matches(":focus-visible")) setAnchor(anchorOf(event.currentTarget.getBoundingClientRect(), side));
        },
        onBlur: (event: FocusEvent<HTMLButtonElement>) => {
          own.onBlur?.(event);
          hide();
        },
      })}
      {anchor &&
        createPortal(
          <span className="tip tip-own" aria-hidden ref={(tip) => place(tip, anchor)}>
            {label}
            {kbd && <Kbd>{kbd}</Kbd>}
          </span>,
          document.body,
        )}
    </>
  );
}
