import { feelings } from "../feelings";

export const ruePlumetTies = [
  ...feelings("jean-valjean", {
    cosette: { kind: "family", felt: [0.98, 0.86, 0.96], evidence: "Valjean took the bucket from her hand in a dark wood, and has had no other reason to live since." },
    javert: { kind: "enemy", felt: [-0.3, 0.4, 0.7], evidence: "Valjean has fled from him through four names, and has never been able to call him unjust." },
    fantine: { kind: "ally", felt: [0.6, 0.74, 0.56], evidence: "Valjean made her a promise about Cosette, kept one half of it, and pays her rent in place of the other." },
    "bishop-myriel": { kind: "mentor", felt: [0.96, 0.98, 0.4], evidence: "Valjean robbed him in the night, and was sent away in the morning with the candlesticks." },
    fauchelevent: { kind: "friend", felt: [0.62, 0.84, 0.76], evidence: "Valjean came over a wall with police behind him, and was given the convent for a refuge, and a brother." },
    "marius-pontmercy": { kind: "rival", felt: [-0.46, 0.2, 0.14], evidence: "Valjean saw a young man follow them in the Luxembourg, and moved house to be rid of him." },
    thenardier: { kind: "enemy", felt: [-0.52, 0.04, 0.4], evidence: "Valjean bought Cosette from him at fifteen hundred francs, and walked years later into his ambush." },
    "mother-innocent": { kind: "ally", felt: [0.4, 0.72, 0.34], evidence: "Valjean was sheltered behind her walls five years, by her leave and without her knowledge of his name." },
  }),
  ...feelings("cosette", {
    "jean-valjean": { kind: "family", felt: [0.92, 0.94, 0.94], evidence: "Cosette has called him Father since the night he carried her away, and has never seen him without kindness." },
    "marius-pontmercy": { kind: "romance", felt: [0.9, 0.9, 0.5], evidence: "Cosette found his letter under a stone, and next evening, at her own gate, whoever wrote it." },
    fantine: { kind: "acquaintance", felt: [0.24, 0.58, 0.14], evidence: "Cosette thinks her needlewoman has sad eyes, and sends over more mending than she has." },
    "madame-thenardier": { kind: "enemy", felt: [-0.5, 0.06, 0.5], evidence: "Cosette has forgotten most of the inn, but still wakes when someone shouts for a broom." },
    "mother-innocent": { kind: "mentor", felt: [0.36, 0.7, 0.6], evidence: "Cosette learned catechism, geography and a low voice from her." },
    eponine: { kind: "acquaintance", felt: [-0.04, 0.42, 0.16], evidence: "Cosette sees somebody barefoot pass at dusk, and does not know they were children under one roof." },
  }),
  ...feelings("fantine", {
    cosette: { kind: "family", felt: [0.98, 0.8, 0.3], evidence: "Fantine sold her hair for a skirt that child was never given, and now watches her from across a street." },
    "jean-valjean": { kind: "ally", felt: [0.66, 0.82, 0.56], evidence: "Fantine owes him her life and her daughter’s, and waits every week for a promise to be kept." },
    javert: { kind: "enemy", felt: [-0.74, 0.1, 0.4], evidence: "Fantine remembers her arrest, and begging him upon her knees, and a sentence of six months." },
    thenardier: { kind: "enemy", felt: [-0.86, 0.01, 0.4], evidence: "Fantine paid him for an illness that her child never had, with two teeth; it was his lie that sold them." },
    "bishop-myriel": { kind: "mentor", felt: [0.44, 0.84, 0.12], evidence: "Fantine takes him his linen on Fridays, and has told him, because he cannot see her, all of it." },
    "marius-pontmercy": { kind: "strained", felt: [-0.1, 0.34, 0.08], evidence: "Fantine sees from her window a student at a gate after dark, and knows where such songs may end." },
  }),
  ...feelings("javert", {
    "jean-valjean": { kind: "enemy", felt: [-0.7, 0.2, 0.72], evidence: "Javert knew him by the cart, which only one man living could have lifted, and has been fooled ever since." },
    thenardier: { kind: "professional", felt: [-0.5, 0.06, 0.44], evidence: "Javert made an arrest at the Gorbeau house, and saw it undone again by lawful forms." },
    enjolras: { kind: "enemy", felt: [-0.34, 0.5, 0.1], evidence: "Javert has him written down as a chief, and notes of him alone: does not lie." },
    fantine: { kind: "strained", felt: [-0.26, 0.36, 0.36], evidence: "Javert gave her a sentence of six months, was overruled by a mayor, and has not forgiven either." },
    gavroche: { kind: "professional", felt: [-0.16, 0.2, 0.3], evidence: "Javert has been saluted by him from a lamp-post, in unlawful terms." },
    "marius-pontmercy": { kind: "professional", felt: [0.1, 0.56, 0.2], evidence: "Javert lent him two pistols and waited for the signal, and has never had either." },
  }),
  ...feelings("bishop-myriel", {
    "jean-valjean": { kind: "mentor", felt: [0.86, 0.9, 0.3], evidence: "Monseigneur gave him the silver, and the candlesticks, and never asked what became of either." },
    fauchelevent: { kind: "friend", felt: [0.56, 0.84, 0.6], evidence: "Monseigneur says of him: he rings to spare others a fright, and has understood half of Scripture." },
    fantine: { kind: "friend", felt: [0.64, 0.86, 0.2], evidence: "Monseigneur listened to her confession, and found nothing in it to forgive." },
    "mother-innocent": { kind: "friend", felt: [0.4, 0.7, 0.5], evidence: "Monseigneur is bullied by her about his shawl, and says he never had a sister superior before." },
  }),
  ...feelings("fauchelevent", {
    "jean-valjean": { kind: "friend", felt: [0.88, 0.94, 0.76], evidence: "Fauchelevent lay with the cart upon his ribs, and owes to this man the rescue." },
    "mother-innocent": { kind: "professional", felt: [0.42, 0.66, 0.7], evidence: "Fauchelevent has helped her at a funeral against the law, and is afraid of her still." },
    "bishop-myriel": { kind: "mentor", felt: [0.6, 0.9, 0.6], evidence: "Fauchelevent reads to him at night, and goes to bed thinking himself a better man." },
    cosette: { kind: "friend", felt: [0.58, 0.8, 0.6], evidence: "Fauchelevent carried her in past two nuns in a basket on his back, and told her not to sneeze." },
  }),
  ...feelings("mother-innocent", {
    fauchelevent: { kind: "professional", felt: [0.44, 0.78, 0.7], evidence: "Mother Innocent thinks him deaf, devout and discreet, and is right as to one of these." },
    cosette: { kind: "mentor", felt: [0.46, 0.66, 0.6], evidence: "Mother Innocent expected her to take vows, because she promised to be plain." },
    "bishop-myriel": { kind: "friend", felt: [0.54, 0.88, 0.5], evidence: "Mother Innocent has a saint under her roof, and cannot get him to wear his shawl." },
  }),
];
