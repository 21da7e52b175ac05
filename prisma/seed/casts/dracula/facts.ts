import type { CastFileInput } from "@/server/contracts/cast-file";

/** What is so, and what is only believed, when the story begins: clauses that can follow “I know that”. */
export const facts: NonNullable<CastFileInput["facts"]> = [
  {
    text: "Count Dracula casts no reflection in a glass",
    subject: "dracula",
    object: null,
    isSecret: true,
    heldBy: ["jonathan-harker", "ilka", "katalin", "mara"],
  },
  {
    text: "Count Dracula has bought Carfax and fills it with boxes of earth",
    subject: "dracula",
    object: null,
    isSecret: true,
    heldBy: ["dracula", "jonathan-harker", "renfield", "mr-billington"],
  },
  {
    text: "Renfield waits for a master who is on his way across the sea",
    subject: "renfield",
    object: "dracula",
    isSecret: true,
    heldBy: ["renfield", "simmons"],
  },
  {
    text: "Lucy Westenra walks in her sleep as her father did",
    subject: "lucy-westenra",
    object: null,
    isSecret: true,
    heldBy: ["mina-murray", "mrs-westenra", "lucy-westenra"],
  },
  {
    text: "Mrs Westenra has been told that her heart may stop within the year",
    subject: "mrs-westenra",
    object: null,
    isSecret: true,
    heldBy: ["mrs-westenra", "john-seward"],
  },
  {
    text: "John Seward and Quincey Morris were both refused by Lucy Westenra on one day",
    subject: "lucy-westenra",
    object: "john-seward",
    isSecret: true,
    heldBy: ["lucy-westenra", "mina-murray", "john-seward", "quincey-morris", "arthur-holmwood"],
  },
  {
    text: "Jonathan Harker lies in a hospital at Budapest and cries out about wolves",
    subject: "jonathan-harker",
    object: null,
    isSecret: true,
    heldBy: ["sister-agatha"],
  },
  {
    text: "Jonathan Harker has broken off with Mina Murray and means to stay abroad",
    subject: "jonathan-harker",
    object: "mina-murray",
    isTrue: false,
    heldBy: ["mrs-westenra", "peter-hawkins"],
  },
  {
    text: "the Demeter came in with a dead man lashed to the wheel",
    subject: "captain-orlov",
    object: null,
    heldBy: ["coastguard", "mr-swales", "mr-billington"],
  },
  {
    text: "Abraham Van Helsing owes his life to John Seward, who sucked the poison from a wound",
    subject: "van-helsing",
    object: "john-seward",
    heldBy: ["van-helsing", "john-seward"],
  },
  {
    text: "Frau Anders put a crucifix round the neck of Jonathan Harker before he drove to the castle",
    subject: "frau-anders",
    object: "jonathan-harker",
    heldBy: ["frau-anders", "jonathan-harker"],
  },
  {
    text: "John Seward takes chloral to sleep",
    subject: "john-seward",
    object: null,
    isSecret: true,
    heldBy: ["john-seward", "patrick-hennessey"],
  },
];
