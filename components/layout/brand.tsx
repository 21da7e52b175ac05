import { Icon } from "../ui/icon";

/** A proscenium whose parted curtain makes a D. */
export function Brand({ size = 24 }: { size?: number | undefined }) {
  return <Icon name="brand" size={size} label="Dramatis" />;
}
