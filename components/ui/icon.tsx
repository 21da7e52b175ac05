import { cn } from "./cn";
import { iconsVersion, type IconName } from "./icon-names";

export interface IconProps {
  name: IconName;
  size?: number | undefined;
  /** Says what the glyph means where no word stands beside it. */
  label?: string | undefined;
  className?: string | undefined;
}

export const iconHref = (name: IconName): string => `/icons.svg?v=${iconsVersion}#i-${name}`;

export function Icon({ name, size, label, className }: IconProps) {
  const box = size ? { width: size, height: size } : undefined;
  return (
    <svg
      className={cn("ic", className)}
      viewBox="0 0 16 16"
      style={box}
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
    >
      <use href={iconHref(name)} />
    </svg>
  );
}
