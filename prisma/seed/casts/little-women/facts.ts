import type { CastFileInput } from "@/server/contracts/cast-file";

/** What is so, and what is only believed, when the story begins: clauses that can follow “I know that”. */
export const facts: NonNullable<CastFileInput["facts"]> = [
  {
    text: "Laurie means to ask Jo March to marry him",
    subject: "laurie",
    object: "jo-march",
    isSecret: true,
    heldBy: ["laurie", "mr-laurence"],
  },
  {
    text: "Jo March writes sensation stories for money and signs no name to them",
    subject: "jo-march",
    object: null,
    isSecret: true,
    heldBy: ["jo-march", "mr-dashwood"],
  },
  {
    text: "Beth March believes that she will not get well",
    subject: "beth-march",
    object: null,
    isSecret: true,
    heldBy: ["beth-march"],
  },
  {
    text: "Beth March thinks that she has found out what ails Laurie",
    subject: "beth-march",
    object: "laurie",
    isSecret: true,
    heldBy: ["beth-march", "jo-march"],
  },
  {
    text: "Aunt March means to leave Plumfield to Jo March after all",
    subject: "aunt-march",
    object: "jo-march",
    isSecret: true,
    heldBy: ["aunt-march"],
  },
  {
    text: "Aunt Carrol chose Amy March for the journey because of what Jo March said of favours",
    subject: "aunt-carrol",
    object: "amy-march",
    heldBy: ["aunt-carrol", "aunt-march", "marmee", "jo-march", "amy-march"],
  },
  {
    text: "Meg Brooke bought fifty dollars’ worth of violet silk that she cannot pay for",
    subject: "meg-brooke",
    object: "john-brooke",
    isSecret: true,
    heldBy: ["meg-brooke", "sallie-moffat"],
  },
  {
    text: "Fred Vaughn intends to propose to Amy March on the first fine evening",
    subject: "fred-vaughn",
    object: "amy-march",
    isSecret: true,
    heldBy: ["fred-vaughn", "flo-carrol"],
  },
  {
    text: "Friedrich Bhaer mends his own stockings and gives his dinner to the boys",
    subject: "professor-bhaer",
    object: null,
    heldBy: ["tina", "mrs-kirke", "jo-march", "miss-norton"],
  },
  {
    text: "Laurie has been idle in Nice since the winter and quarrels with himself over it",
    subject: "laurie",
    object: null,
    isTrue: false,
    heldBy: ["amy-march", "fred-vaughn"],
  },
  {
    text: "Mr Laurence gave Beth March the piano that his own little girl had played",
    subject: "mr-laurence",
    object: "beth-march",
    heldBy: ["mr-laurence", "beth-march", "jo-march", "marmee", "amy-march", "meg-brooke", "laurie"],
  },
  {
    text: "Marmee has been angry nearly every day of her life",
    subject: "marmee",
    object: null,
    isSecret: true,
    heldBy: ["marmee", "mr-march", "jo-march"],
  },
];
