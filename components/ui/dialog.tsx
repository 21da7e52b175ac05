"use client";
import { AlertDialog } from "@base-ui/react/alert-dialog";
import { Dialog as Base } from "@base-ui/react/dialog";
import type { ReactNode } from "react";
import { Button } from "./button";
import { cn } from "./cn";
import { Icon } from "./icon";
import type { IconName } from "./icon-names";

interface Openable {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

export interface DialogProps extends Openable {
  title: string;
  description?: ReactNode;
  children?: ReactNode;
  footer?: ReactNode;
  size?: "s" | "m" | "l" | undefined;
  /** Where keys go on when it is closed; where it was opened, if that finds nothing. */
  finalFocus?: (() => HTMLElement | null) | undefined;
}

export function Dialog({ open, onOpenChange, title, description, children, footer, size = "m", finalFocus }: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className="scrim" />
        <Base.Popup className={cn("dlg", size !== "m" && size)} {...(finalFocus && { finalFocus })}>
          <header className="dlg-h">
            <div>
              <Base.Title>{title}</Base.Title>
              {description && <Base.Description>{description}</Base.Description>}
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

export interface ConfirmDialogProps extends Openable {
  title: string;
  /** What happens, and what stays as it is. */
  children: ReactNode;
  /** Says what happens: "Remove Mr Hurst". */
  confirm: string;
  cancel?: string | undefined;
  icon?: IconName | undefined;
  tone?: "primary" | "danger" | undefined;
  busy?: string | undefined;
  onConfirm: () => void;
}

export function ConfirmDialog({
  open,
  onOpenChange,
  title,
  children,
  confirm,
  cancel = "Stay",
  icon,
  tone = "primary",
  busy,
  onConfirm,
}: ConfirmDialogProps) {
  return (
    <AlertDialog.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="scrim" />
        <AlertDialog.Popup className="dlg s">
          <header className="dlg-h">
            <AlertDialog.Title>{title}</AlertDialog.Title>
          </header>
          <AlertDialog.Description className="dlg-b" render={<div />}>
            {children}
          </AlertDialog.Description>
          <footer className="dlg-f">
            <AlertDialog.Close render={<Button variant="quiet">{cancel}</Button>} />
            <Button variant={tone} icon={icon} busy={busy} onClick={onConfirm}>
              {confirm}
            </Button>
          </footer>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
