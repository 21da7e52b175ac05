import { hashText } from "./draws";
import type { Fragment } from "./fragments/fragment";
import type { Turn } from "./turn";

/** Of the short phrases for an occasion, those that come to one speaker's lips; never fewer than `LEAST`. */
const SHARE = 0.4;
const LEAST = 4;

const mixed = (hash: number, speaker: number): number => {
  let h = Math.imul(hash ^ speaker, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  return (h ^ (h >>> 13)) >>> 0;
};

const known = new WeakMap<readonly Fragment[], Map<number, readonly Fragment[]>>();
/** Speakers kept for one list. */
const MOST = 256;

/**
 * Of several ways to say yes, no or goodbye, the few that this speaker keeps to, always the same: what makes short phrases, which come
 * again and again, the speaker's own.
 */
export const keptBy = ({ idiolect }: Turn, fragments: readonly Fragment[]): readonly Fragment[] => {
  const count = Math.max(LEAST, Math.ceil(fragments.length * SHARE));
  if (fragments.length <= count) return fragments;
  let bySpeaker = known.get(fragments);
  if (!bySpeaker) known.set(fragments, (bySpeaker = new Map<number, readonly Fragment[]>()));
  let kept = bySpeaker.get(idiolect.pets);
  if (!kept) {
    if (bySpeaker.size >= MOST) bySpeaker.clear();
    const ranked = fragments.map((fragment) => ({ fragment, at: mixed(hashText(fragment.template.source), idiolect.pets) }));
    kept = ranked
      .sort((a, b) => a.at - b.at)
      .slice(0, count)
      .map(({ fragment }) => fragment);
    bySpeaker.set(idiolect.pets, kept);
  }
  return kept;
};
