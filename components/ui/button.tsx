import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";
import { Icon } from "./icon";
import type { IconName } from "./icon-names";
import { Kbd } from "./small";
import { Tooltip } from "./tooltip";

export type ButtonVariant = "default" | "primary" | "quiet" | "danger";
export type ButtonSize = "s" | "m" | "l";

interface Look {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  icon?: IconName | undefined;
  kbd?: string | undefined;
}

const variantClass: Record<ButtonVariant, string> = { default: "", primary: "pri", quiet: "quiet", danger: "danger" };
const lookClass = ({ variant = "default", size = "m" }: Look, className: string | undefined): string =>
  cn("btn", variantClass[variant], size !== "m" && size, className);

function Face({ icon, kbd, children }: Pick<Look, "icon" | "kbd"> & { children: ReactNode }) {
  return (
    <>
      {icon && <Icon name={icon} />}
      <span className="lb-t">{children}</span>
      {kbd && <Kbd>{kbd}</Kbd>}
    </>
  );
}

export interface ButtonProps extends Look, ComponentProps<"button"> {
  /** The phase of the work under way ("Saving"): shown instead of the label, and the button waits. */
  busy?: string | undefined;
}

export function Button({ variant, size, icon, kbd, busy, className, children, disabled, type = "button", ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={lookClass({ variant, size }, className)}
      disabled={disabled || Boolean(busy)}
      aria-busy={busy ? true : undefined}
      {...rest}
    >
      <Face icon={busy ? undefined : icon} kbd={busy ? undefined : kbd}>
        {busy ? `${busy} …` : children}
      </Face>
    </button>
  );
}

export interface ButtonLinkProps extends Look, ComponentProps<typeof Link> {}

export function ButtonLink({ variant, size, icon, kbd, className, children, ...rest }: ButtonLinkProps) {
  return (
    <Link className={lookClass({ variant, size }, className)} {...rest}>
      <Face icon={icon} kbd={kbd}>
        {children}
      </Face>
    </Link>
  );
}

export interface IconButtonProps extends ComponentProps<"button"> {
  icon: IconName;
  label: string;
  size?: ButtonSize | undefined;
  pressed?: boolean | undefined;
  /** Words of the tip; the label when left out, none when null. */
  tip?: string | null | undefined;
  kbd?: string | undefined;
}

export function IconButton({ icon, label, size = "m", pressed, tip, kbd, className, type = "button", ...rest }: IconButtonProps) {
  const button = (
    <button type={type} aria-label={label} aria-pressed={pressed} className={cn("ib", size !== "m" && size, className)} {...rest}>
      <Icon name={icon} />
    </button>
  );
  if (tip === null) return button;
  return (
    <Tooltip label={tip ?? label} kbd={kbd}>
      {button}
    </Tooltip>
  );
}
