"use client";
import { Dialog as Base } from "@base-ui/react/dialog";
import type { ReactNode } from "react";
import { Icon } from "./icon";

export interface SheetProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  subtitle?: ReactNode;
  children: ReactNode;
  footer?: ReactNode;
  modal?: boolean | undefined;
  /** Where keys go on when it is closed; where it was opened, if that finds nothing. */
  finalFocus?: (() => HTMLElement | null) | undefined;
}

/** Comes from the right on a desk, from below on a phone. */
export function Sheet({ open, onOpenChange, title, subtitle, children, footer, modal = true, finalFocus }: SheetProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)} modal={modal}>
      <Base.Portal>
        {modal && <Base.Backdrop className="scrim" />}
        <Base.Popup className="sheet" data-modal={modal} {...(finalFocus && { finalFocus })}>
          <span className="grab" aria-hidden />
          <header className="dlg-h">
            <div>
              <Base.Title>{title}</Base.Title>
              {subtitle && <Base.Description>{subtitle}</Base.Description>}
            </div>
          </header>
          <div className="dlg-b">{children}</div>
          {footer && <footer className="dlg-f">{footer}</footer>}
          <Base.Close className="ib dlg-x" aria-label="Close">
            <Icon name="close" />
          </Base.Close>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
