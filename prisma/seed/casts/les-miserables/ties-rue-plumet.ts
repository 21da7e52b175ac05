import { feelings } from "../feelings";

export const ruePlumetTies = [
  ...feelings("jean-valjean", {
    cosette: { kind: "family", felt: [0.98, 0.86, 0.96], evidence: "Valjean took the bucket from her hand in a dark wood, and has had no other reason to live since." },
    javert: { kind: "enemy", felt: [-0.3, 0.4, 0.7], evidence: "Valjean has fled from him through four names, and has never been able to call him unjust." },
    fantine: { kind: "ally", felt: [0.6, 0.74, 0.56], evidence: "Valjean promised beside her fever to bring the child, kept half of the promise, and pays her rent with the rest." },
    "bishop-myriel": { kind: "mentor", felt: [0.96, 0.98, 0.4], evidence: "Valjean robbed him in the night, and was sent away in the morning with the candlesticks." },
    fauchelevent: { kind: "friend", felt: [0.62, 0.84, 0.76], evidence: "Valjean fell over a wall with police behind him, and the old gardener called him brother." },
    "marius-pontmercy": { kind: "rival", felt: [-0.46, 0.2, 0.14], evidence: "Valjean saw a young man follow them in the Luxembourg, and moved house to be rid of him." },
    thenardier: { kind: "enemy", felt: [-0.52, 0.04, 0.4], evidence: "Valjean bought Cosette from him at fifteen hundred francs, and was ambushed by him for more." },
    "mother-innocent": { kind: "ally", felt: [0.4, 0.72, 0.34], evidence: "Valjean was sheltered behind her walls five years, by her leave and without her knowledge of his name." },
  }),
  ...feelings("cosette", {
    "jean-valjean": { kind: "family", felt: [0.92, 0.94, 0.94], evidence: "Cosette has called him Father since the night he carried her away, and has never seen him without kindness." },
    "marius-pontmercy": { kind: "romance", felt: [0.9, 0.9, 0.5], evidence: "Cosette found a letter under a stone, and the hand that wrote it at the gate next evening." },
    fantine: { kind: "acquaintance", felt: [0.24, 0.58, 0.14], evidence: "Cosette thinks the seamstress opposite has sad eyes, and sends over more mending than she has." },
    "madame-thenardier": { kind: "enemy", felt: [-0.5, 0.06, 0.5], evidence: "Cosette has forgotten most of the inn, but still wakes when someone shouts for a broom." },
    "mother-innocent": { kind: "mentor", felt: [0.36, 0.7, 0.6], evidence: "Cosette learned her catechism, her geography and her low voice under that lady’s rule." },
    eponine: { kind: "acquaintance", felt: [-0.04, 0.42, 0.16], evidence: "Cosette sees a ragged girl in the street at dusk, and has no idea that they once shared a house." },
  }),
  ...feelings("fantine", {
    cosette: { kind: "family", felt: [0.98, 0.8, 0.3], evidence: "Fantine sold her hair for a skirt that child was never given, and now watches her from across a street." },
    "jean-valjean": { kind: "ally", felt: [0.66, 0.82, 0.56], evidence: "Fantine owes him her life and her daughter’s, and counts the weeks by which he puts off a promise." },
    javert: { kind: "enemy", felt: [-0.74, 0.1, 0.4], evidence: "Fantine was arrested by him in the snow, and begged upon her knees, and was given six months." },
    thenardier: { kind: "enemy", felt: [-0.86, 0.01, 0.4], evidence: "Fantine paid him for a fever that her child never had, with two teeth." },
    "bishop-myriel": { kind: "mentor", felt: [0.44, 0.84, 0.12], evidence: "Fantine takes him his linen on Fridays, and has told him, because he cannot see her, all of it." },
    "marius-pontmercy": { kind: "strained", felt: [-0.1, 0.34, 0.08], evidence: "Fantine sees from her window a student at a gate after dark, and knows where such songs may end." },
  }),
  ...feelings("javert", {
    "jean-valjean": { kind: "enemy", felt: [-0.7, 0.2, 0.72], evidence: "Javert knew the convict by his strength under the cart, and has been made a fool of by him ever since." },
    thenardier: { kind: "professional", felt: [-0.5, 0.06, 0.44], evidence: "Javert arrested the whole band at the Gorbeau house, and saw it walk out again by the regular forms." },
    enjolras: { kind: "enemy", felt: [-0.34, 0.5, 0.1], evidence: "Javert has him in the register as a chief, and notes that he is the kind who will not lie." },
    fantine: { kind: "strained", felt: [-0.26, 0.36, 0.36], evidence: "Javert once sentenced her in the street, was overruled by a mayor, and has not forgiven either for it." },
    gavroche: { kind: "professional", felt: [-0.16, 0.2, 0.3], evidence: "Javert has been saluted by that boy from a lamp-post, in terms that are not in the regulations." },
    "marius-pontmercy": { kind: "professional", felt: [0.1, 0.56, 0.2], evidence: "Javert lent the young lawyer two pistols to signal with, and has never had them back." },
  }),
  ...feelings("bishop-myriel", {
    "jean-valjean": { kind: "mentor", felt: [0.86, 0.9, 0.3], evidence: "The bishop bought a soul with his silver, and has never asked to see the account." },
    fauchelevent: { kind: "friend", felt: [0.56, 0.84, 0.6], evidence: "The bishop holds that a man who rings a bell to spare others alarm has understood the Gospel." },
    fantine: { kind: "friend", felt: [0.64, 0.86, 0.2], evidence: "The bishop heard her story with his hand upon her head, and found nothing in it to forgive." },
    "mother-innocent": { kind: "friend", felt: [0.4, 0.7, 0.5], evidence: "The bishop is bullied by the prioress about his health, and says that it is the only discipline he ever earned." },
  }),
  ...feelings("fauchelevent", {
    "jean-valjean": { kind: "friend", felt: [0.88, 0.94, 0.76], evidence: "Fauchelevent lay under his own cart with his ribs giving, and saw the mayor crawl in beside him." },
    "mother-innocent": { kind: "professional", felt: [0.42, 0.66, 0.7], evidence: "Fauchelevent has helped the prioress to bury a nun against the law, and is afraid of her still." },
    "bishop-myriel": { kind: "mentor", felt: [0.6, 0.9, 0.6], evidence: "Fauchelevent reads him the almanac at night, and goes to bed thinking himself a better man." },
    cosette: { kind: "friend", felt: [0.58, 0.8, 0.6], evidence: "Fauchelevent carried her into the convent in a basket on his back, and told her not to sneeze." },
  }),
  ...feelings("mother-innocent", {
    fauchelevent: { kind: "professional", felt: [0.44, 0.78, 0.7], evidence: "Mother Innocent thinks her gardener deaf, devout and discreet, and is right about the last." },
    cosette: { kind: "mentor", felt: [0.46, 0.66, 0.6], evidence: "Mother Innocent had that child down for a nun, on the ground that she would be plain." },
    "bishop-myriel": { kind: "friend", felt: [0.54, 0.88, 0.5], evidence: "Mother Innocent has a saint in the lodge, and finds that he will not wear his shawl." },
  }),
];
