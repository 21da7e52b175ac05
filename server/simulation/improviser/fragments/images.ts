/** What a thing of the speaker's own world is likened to. */
export const likenings = {
  friendly: [
    "I feel like {thing}.",
    "You found me like {thing}, and you did not laugh.",
    "It is like {thing}: one learns to love it.",
    "I have been like {thing} all day.",
  ],
  hostile: [
    "You are like {thing}.",
    "I know {thing} when I see it.",
    "You put me in mind of {thing}.",
    "I have had more comfort from {thing}.",
  ],
  neutral: [
    "It puts me in mind of {thing}.",
    "It is like {thing}, if you see what I mean.",
    "I look at it, and I see {thing}.",
    "We are all waiting on it like {thing}.",
  ],
} as const;
