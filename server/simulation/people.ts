import { allocate, type Columns } from "./columns";
import { moveCount, soloCount } from "./moves";

/** Everything about a character that changes by itself and must be saved. Trait order O C E A N; PAD order; needs in contract order. */
export const personColumns = {
  trait: ["f32", 5],
  autonomy: ["f32", 1],
  /** Social energy, 0..1. */
  energy: ["f32", 1],
  /** Fast emotion vector q, −1..1. */
  emotion: ["f32", 3],
  /** Mood m, −1..1. */
  mood: ["f32", 3],
  /** Satisfaction, 0..1. */
  needs: ["f32", 6],
  /** Fatigue of each move as of `fatigueTick`, +1 a use. */
  fatigue: ["f32", moveCount + soloCount],
  fatigueTick: ["i32", 1],
  /** Bits of `PersonFlag`. */
  flags: ["u8", 1],
  /** Emotion caused last, an index of the emotion table; 255 for none yet. */
  lastFelt: ["u8", 1],
  /** Who addressed this character last, with which move, when. −1 once answered, or never. */
  addressedBy: ["i32", 1],
  addressedWith: ["i32", 1],
  addressedTick: ["i32", 1],
  favourFrom: ["i32", 1],
  favourTick: ["i32", 1],
  /** Who was openly hostile to this character last, and when. */
  harmedBy: ["i32", 1],
  harmedTick: ["i32", 1],
  giftTick: ["i32", 1],
  betrayalTick: ["i32", 1],
  breakTick: ["i32", 1],
  /** Last tick of contact with anybody. */
  contactTick: ["i32", 1],
  /** Sum of the importance (1..10) of what was lived through since the last reflection. */
  stirred: ["f32", 1],
  reportedMood: ["f32", 3],
  reportedFeeling: ["u8", 1],
} as const;
type Saved = Columns<typeof personColumns>;

/** Computed from the columns above and the parameters; never saved. */
export const derivedColumns = {
  home: ["f32", 3],
  emotionDecay: ["f32", 1],
  moodDecay: ["f32", 1],
  /** Social Relations Model: how warmly one sees others, and is seen, whoever it is. */
  perceiver: ["f32", 1],
  liked: ["f32", 1],
  /** Part of a move's score that depends on the actor alone. */
  baseScore: ["f32", moveCount],
} as const;

export interface People {
  count: number;
  capacity: number;
  saved: Saved;
  derived: Columns<typeof derivedColumns>;
}

export const PersonFlag = { adult: 1, visitor: 2, removed: 4, seated: 8 } as const;

/** "Long ago": no rule looks back this far. */
export const NEVER = -1_000_000;

export const createPeople = (capacity: number): People => ({
  count: 0,
  capacity,
  saved: allocate(personColumns, capacity),
  derived: allocate(derivedColumns, capacity),
});

const has = (people: People, index: number, flag: number): boolean => (people.saved.flags[index]! & flag) !== 0;
export const isRemoved = (people: People, index: number): boolean => has(people, index, PersonFlag.removed);
export const isVisitor = (people: People, index: number): boolean => has(people, index, PersonFlag.visitor);
export const isAdult = (people: People, index: number): boolean => has(people, index, PersonFlag.adult);
/** Part of the living cast: neither removed nor a person in the room. */
export const isCast = (people: People, index: number): boolean =>
  (people.saved.flags[index]! & (PersonFlag.removed | PersonFlag.visitor)) === 0;
/** Of the living cast, and not busy in a scene: may act and be met in the background. */
export const isFree = (people: People, index: number): boolean =>
  (people.saved.flags[index]! & (PersonFlag.removed | PersonFlag.visitor | PersonFlag.seated)) === 0;
