import type { CastFileInput } from "@/server/contracts/cast-file";

export const places: CastFileInput["places"] = [
  { key: "march-house", name: "The March house", description: "A shabby brown house in Concord with a good fire, a piano that was a present, and one more chair than there used to be people to fill." },
  { key: "march-garret", name: "The garret", description: "Jo’s kingdom: a tin stove, a three-legged sofa, a heap of russet apples, and a rat called Scrabble who reads whatever is left out." },
  { key: "march-orchard", name: "The orchard", description: "Old trees between two gardens, with a post-box in the hedge in which nearly everything has been delivered once, a kitten included." },
  { key: "laurence-house", name: "The Laurence house", description: "A great stone house across the hedge with a library, a conservatory and a portrait over the mantel, and for a long time no noise in it." },
  { key: "dovecote", name: "The Dovecote", description: "John and Meg Brooke’s cottage: a lawn like a pocket handkerchief, a linen closet to be proud of, and since last year two cradles." },
  { key: "plumfield", name: "Plumfield", description: "Aunt March’s big dull country house, with a parrot, a fat poodle, a library nobody reads and a footstool for whoever is in disgrace." },
  { key: "moffat-house", name: "The Moffats’ house", description: "Silk on the walls, cards on the salver, and everybody in it a little tired of everybody else." },
  { key: "mrs-kirke-house", name: "Mrs Kirke’s house, New York", description: "A boarding-house full of strangers at one long table, a nursery with a work-table in the window, and a German stove next door." },
  { key: "nursery-parlour", name: "The nursery parlour", description: "A glass door, a kettle, a box of toys, and through the curtain a professor on his hands and knees being an elephant." },
  { key: "volcano-office", name: "The office of the Weekly Volcano", description: "Up three flights and through a cloud of cigars: a desk, a pair of boots upon it, and proofs of the kind one does not show one’s mother." },
  { key: "vevey", name: "The hotel at Vevey", description: "A garden going down in steps to Lake Geneva; boats, roses, a band at five, and English people on every bench." },
];
