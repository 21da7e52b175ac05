import type { CastFileInput } from "@/server/contracts/cast-file";

/** What is so, and what is only believed, when the story begins: clauses that can follow “I know that”. */
export const facts: NonNullable<CastFileInput["facts"]> = [
  {
    text: "Jean Valjean is the convict who broke his parole at Digne",
    subject: "jean-valjean",
    object: null,
    isSecret: true,
    heldBy: ["jean-valjean", "javert", "fauchelevent"],
  },
  {
    text: "Jean Valjean was mayor of Montreuil under the name of Madeleine",
    subject: "jean-valjean",
    object: null,
    isSecret: true,
    heldBy: ["jean-valjean", "javert", "fantine", "fauchelevent"],
  },
  {
    text: "Cosette is the daughter of Fantine, and not of the man whom she calls father",
    subject: "cosette",
    object: "fantine",
    isSecret: true,
    heldBy: ["jean-valjean", "madame-thenardier", "thenardier"],
  },
  {
    text: "Éponine Thénardier kept back a letter that was meant for Marius Pontmercy",
    subject: "eponine",
    object: "marius-pontmercy",
    isSecret: true,
    heldBy: ["eponine"],
  },
  {
    text: "Thénardier robbed the dead on the field of Waterloo",
    subject: "thenardier",
    object: null,
    isSecret: true,
    heldBy: ["thenardier", "madame-thenardier"],
  },
  {
    text: "Thénardier saved the life of the elder Pontmercy at Waterloo",
    subject: "thenardier",
    object: "marius-pontmercy",
    isTrue: false,
    heldBy: ["marius-pontmercy", "azelma"],
  },
  {
    text: "Gavroche is the son whom Thénardier turned out of doors",
    subject: "gavroche",
    object: "thenardier",
    heldBy: ["gavroche", "eponine", "azelma", "thenardier", "madame-thenardier"],
  },
  {
    text: "Mabeuf has sold the last of the books for bread",
    subject: "mabeuf",
    object: null,
    isSecret: true,
    heldBy: ["mabeuf"],
  },
  {
    text: "Montparnasse has killed a man in the Rue Plumet for a watch",
    subject: "montparnasse",
    object: null,
    isTrue: false,
    isSecret: true,
    heldBy: ["azelma"],
  },
  {
    text: "Monsieur Gillenormand weeps for Marius Pontmercy when nobody is by",
    subject: "monsieur-gillenormand",
    object: "marius-pontmercy",
    isSecret: true,
    heldBy: ["mademoiselle-gillenormand", "monsieur-gillenormand"],
  },
  {
    text: "Grantaire believes in nothing in the world but Enjolras",
    subject: "grantaire",
    object: "enjolras",
    heldBy: ["grantaire", "combeferre", "courfeyrac", "bossuet", "joly"],
  },
  {
    text: "Javert has been seen among the students without the uniform",
    subject: "javert",
    object: null,
    isSecret: true,
    heldBy: ["javert", "gavroche"],
  },
];
