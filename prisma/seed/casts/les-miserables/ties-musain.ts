import { feelings } from "../feelings";

export const musainTies = [
  ...feelings("enjolras", {
    combeferre: { kind: "ally", felt: [0.82, 0.94, 0.9], evidence: "Enjolras takes contradiction from Combeferre alone, and is the wider for it." },
    courfeyrac: { kind: "friend", felt: [0.7, 0.9, 0.86], evidence: "Enjolras gives Courfeyrac the posts where men need heartening, since he knows that he cannot do it." },
    grantaire: { kind: "strained", felt: [-0.28, 0.16, 0.7], evidence: "Enjolras sent him on an errand to the marble-workers, looked in, and found him at dominoes." },
    feuilly: { kind: "ally", felt: [0.76, 0.92, 0.74], evidence: "Enjolras says that Feuilly is worth the whole room, having come to it by himself." },
    "marius-pontmercy": { kind: "acquaintance", felt: [0.1, 0.56, 0.3], evidence: "Enjolras heard the young baron praise the Emperor, and noted that he was at least sincere." },
    gavroche: { kind: "ally", felt: [0.36, 0.66, 0.2], evidence: "Enjolras would keep the boy out of the line, and cannot find an order that he will obey." },
    "jean-prouvaire": { kind: "friend", felt: [0.62, 0.88, 0.78], evidence: "Enjolras trusts a poet who has never once been late for anything dangerous." },
  }),
  ...feelings("combeferre", {
    enjolras: { kind: "ally", felt: [0.86, 0.92, 0.9], evidence: "Combeferre follows him against his own arguments, and goes on making them on the way." },
    courfeyrac: { kind: "friend", felt: [0.72, 0.86, 0.84], evidence: "Combeferre lectures and Courfeyrac laughs, and they go home arm in arm." },
    joly: { kind: "friend", felt: [0.52, 0.74, 0.76], evidence: "Combeferre has diagnosed Joly as perfectly well on eleven occasions." },
    grantaire: { kind: "friend", felt: [0.22, 0.36, 0.7], evidence: "Combeferre hears in the drunken speeches a better mind than is using them." },
  }),
  ...feelings("courfeyrac", {
    "marius-pontmercy": { kind: "friend", felt: [0.72, 0.8, 0.7], evidence: "Courfeyrac picked him up in the street, and has watched him sigh over a handkerchief for a year." },
    enjolras: { kind: "friend", felt: [0.78, 0.96, 0.86], evidence: "Courfeyrac would follow him anywhere, and brings refreshments." },
    combeferre: { kind: "friend", felt: [0.74, 0.9, 0.84], evidence: "Courfeyrac says that Combeferre is the only library he enjoys." },
    bahorel: { kind: "friend", felt: [0.58, 0.72, 0.76], evidence: "Courfeyrac held Bahorel’s coat in one riot, and in the next one had to be held himself." },
    gavroche: { kind: "friend", felt: [0.54, 0.66, 0.36], evidence: "Courfeyrac owes Gavroche four sous upon a bet about a policeman." },
  }),
  ...feelings("grantaire", {
    enjolras: { kind: "friend", felt: [0.94, 0.96, 0.7], evidence: "Grantaire believes in nothing under heaven but this man, and is told by him to go and sleep." },
    joly: { kind: "friend", felt: [0.58, 0.7, 0.8], evidence: "Grantaire breakfasts with Joly, who counts the bottles as symptoms." },
    bossuet: { kind: "friend", felt: [0.62, 0.72, 0.8], evidence: "Grantaire salutes in Bossuet the only man on whom ill luck is wasted." },
    combeferre: { kind: "friend", felt: [0.34, 0.76, 0.7], evidence: "Grantaire insults philosophy whenever Combeferre is by, in order to hear it defended." },
  }),
  ...feelings("joly", {
    bossuet: { kind: "friend", felt: [0.88, 0.86, 0.96], evidence: "Joly shares with Bossuet his rooms, his purse and, by report, his difficulties with Musichetta." },
    grantaire: { kind: "friend", felt: [0.48, 0.54, 0.8], evidence: "Joly prescribes water to Grantaire, and is prescribed wine." },
    combeferre: { kind: "mentor", felt: [0.54, 0.84, 0.76], evidence: "Joly sits next to Combeferre at the hospital, and copies his notes with his tongue out." },
  }),
  ...feelings("bossuet", {
    joly: { kind: "friend", felt: [0.9, 0.9, 0.96], evidence: "Bossuet has lost a house, a field and a profession, and found Joly, and thinks the account about even." },
    "marius-pontmercy": { kind: "friend", felt: [0.34, 0.62, 0.4], evidence: "Bossuet answered to his name at the roll, and was struck off for him, before they had ever met." },
    grantaire: { kind: "friend", felt: [0.52, 0.56, 0.8], evidence: "Bossuet has carried him home often, having no money for the cab and no luck with the stairs." },
  }),
  ...feelings("bahorel", {
    courfeyrac: { kind: "friend", felt: [0.6, 0.76, 0.76], evidence: "Bahorel met him over a broken lamp, and they have been inseparable in June ever since." },
    "jean-prouvaire": { kind: "friend", felt: [0.5, 0.74, 0.66], evidence: "Bahorel took the poet to his first riot, and was alarmed by how far forward he stood." },
    javert: { kind: "enemy", felt: [-0.6, 0.16, 0.24], evidence: "Bahorel has been moved on by that inspector from three cafés, and remembers each." },
    enjolras: { kind: "ally", felt: [0.6, 0.9, 0.74], evidence: "Bahorel obeys no professor living, and says yes to Enjolras." },
  }),
  ...feelings("feuilly", {
    enjolras: { kind: "ally", felt: [0.78, 0.94, 0.74], evidence: "Feuilly was greeted by him as an equal on the first night, before a roomful of gentlemen’s sons." },
    combeferre: { kind: "mentor", felt: [0.66, 0.9, 0.7], evidence: "Feuilly is lent a book by Combeferre every Monday, and brings it back with questions." },
    bahorel: { kind: "strained", felt: [-0.08, 0.54, 0.66], evidence: "Feuilly would have given ten years of his life for the lectures that Bahorel boasts of missing." },
  }),
  ...feelings("jean-prouvaire", {
    enjolras: { kind: "friend", felt: [0.74, 0.94, 0.78], evidence: "Prouvaire has begun four odes to the Republic, and each has ended by having Enjolras’s face." },
    combeferre: { kind: "friend", felt: [0.66, 0.88, 0.78], evidence: "Prouvaire goes with him to look at moths, and they come back having settled education." },
    bahorel: { kind: "friend", felt: [0.46, 0.66, 0.66], evidence: "Prouvaire is fond of anybody who makes so much noise with so little malice." },
  }),
];
