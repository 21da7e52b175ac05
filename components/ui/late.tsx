"use client";
import { useEffect, useEffectEvent, useState, type ComponentType } from "react";
import { fetchBeforehand, sayMissing } from "./missing-part";
import { useToast } from "./toast";

/** How a part that is shown for a while says that it is done. */
interface Closing {
  onClose?: () => void;
  onOpenChange?: (open: boolean) => void;
}

/**
 * A part of the page that comes after the first picture: one with a `Waiting`, which stands in its place, when it is first wanted; any other
 * as soon as the page is at rest, so that it opens without a network too. Where it cannot be fetched, the page stays as it is: that is said,
 * the part is closed again if it can be, and asked for anew the next time, or as soon as there is a network.
 */
export function late<P extends object>(load: () => Promise<ComponentType<P>>, Waiting?: ComponentType): ComponentType<P> {
  let known: ComponentType<P> | null = null;
  const get = async (): Promise<ComponentType<P>> => (known ??= await load());
  if (!Waiting) fetchBeforehand(get);
  return function Late(props: P) {
    const toast = useToast();
    const [Part, setPart] = useState<ComponentType<P> | null>(() => known);
    const close = useEffectEvent((again: () => void) => {
      const { onClose, onOpenChange } = props as Closing;
      void sayMissing(toast, onClose || onOpenChange ? undefined : again);
      onClose?.();
      onOpenChange?.(false);
    });
    // The outside system is the network.
    useEffect(() => {
      if (known) return undefined;
      let isGone = false;
      const fetchPart = (): void => {
        get().then(
          (part) => !isGone && setPart(() => part),
          () => !isGone && close(fetchPart),
        );
      };
      fetchPart();
      window.addEventListener("online", fetchPart);
      return () => {
        isGone = true;
        window.removeEventListener("online", fetchPart);
      };
    }, []);
    if (Part) return <Part {...props} />;
    return Waiting ? <Waiting /> : null;
  };
}
