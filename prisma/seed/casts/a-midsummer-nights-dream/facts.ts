import type { CastFileInput } from "@/server/contracts/cast-file";

/** What is so, and what is only believed, when the story begins: clauses that can follow “I know that”. */
export const facts: NonNullable<CastFileInput["facts"]> = [
  {
    text: "Hermia and Lysander mean to run away to an aunt beyond the reach of Athens",
    subject: "hermia",
    object: "lysander",
    isSecret: true,
    heldBy: ["hermia", "lysander", "helena"],
  },
  {
    text: "Helena told Demetrius of the flight for the sake of one kind word",
    subject: "helena",
    object: "demetrius",
    isSecret: true,
    heldBy: ["helena", "demetrius"],
  },
  {
    text: "Demetrius made love to Helena before ever he looked at Hermia",
    subject: "demetrius",
    object: "helena",
    heldBy: ["lysander", "hermia", "helena", "demetrius", "theseus"],
  },
  {
    text: "Oberon has a flower whose juice makes any sleeper love what wakes it",
    subject: "oberon",
    object: null,
    isSecret: true,
    heldBy: ["oberon", "puck"],
  },
  {
    text: "Titania swore to a dying friend to bring up the changeling Chandra",
    subject: "titania",
    object: "chandra",
    heldBy: ["titania", "peaseblossom", "cobweb", "moth", "mustardseed"],
  },
  {
    text: "Puck anointed the eyes of the wrong Athenian",
    subject: "puck",
    object: "lysander",
    isSecret: true,
    heldBy: ["puck"],
  },
  {
    text: "Francis Flute has a beard coming and is ashamed of it",
    subject: "francis-flute",
    object: null,
    isSecret: true,
    heldBy: ["francis-flute", "peter-quince"],
  },
  {
    text: "Snug cannot read a word, and learns by ear",
    subject: "snug",
    object: null,
    isSecret: true,
    heldBy: ["snug", "tom-snout"],
  },
  {
    text: "Philostrate laughed until the tears came at the rehearsal of the tradesmen",
    subject: "philostrate",
    object: null,
    heldBy: ["philostrate", "theseus"],
  },
  {
    text: "Hippolyta was won with a sword and has not forgotten it",
    subject: "hippolyta",
    object: "theseus",
    heldBy: ["hippolyta", "theseus", "philostrate"],
  },
  {
    text: "Peter Quince wrote the ballad of Bottom out of his own head",
    subject: "peter-quince",
    object: "nick-bottom",
    isTrue: false,
    heldBy: ["robin-starveling", "tom-snout"],
  },
  {
    text: "Egeus would sooner see Hermia dead than the wife of Lysander",
    subject: "egeus",
    object: "hermia",
    heldBy: ["egeus", "hermia", "theseus", "demetrius", "lysander"],
  },
];
