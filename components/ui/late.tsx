"use client";
import { useEffect, useEffectEvent, useState, type ComponentType } from "react";
import { useToast } from "./toast";

/** How a part that is shown for a while says that it is done. */
interface Closing {
  onClose?: () => void;
  onOpenChange?: (open: boolean) => void;
}

/**
 * A part of the page that is fetched when it is first wanted. Where it cannot be fetched (offline, or a newer server), the page stays as it is:
 * that is said, the part is closed again if it can be, and asked for anew the next time, or as soon as there is a network. `Waiting` stands in
 * its place until it comes.
 */
export function late<P extends object>(load: () => Promise<ComponentType<P>>, Waiting?: ComponentType): ComponentType<P> {
  let known: ComponentType<P> | null = null;
  return function Late(props: P) {
    const toast = useToast();
    const [Part, setPart] = useState<ComponentType<P> | null>(() => known);
    const close = useEffectEvent(() => {
      const { onClose, onOpenChange } = props as Closing;
      toast.fail("This could not be fetched", { detail: "The server cannot be reached just now. Nothing has changed." });
      onClose?.();
      onOpenChange?.(false);
    });
    // The outside system is the network.
    useEffect(() => {
      if (known) return undefined;
      let isGone = false;
      const fetchPart = (): void => {
        load().then(
          (part) => {
            known = part;
            if (!isGone) setPart(() => part);
          },
          () => !isGone && close(),
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
