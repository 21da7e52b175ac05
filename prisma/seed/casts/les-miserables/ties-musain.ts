import { feelings } from "../feelings";

export const musainTies = [
  ...feelings("enjolras", {
    combeferre: { kind: "ally", felt: [0.82, 0.94, 0.9], evidence: "Enjolras takes contradiction from Combeferre alone, and comes back to him for more." },
    courfeyrac: { kind: "friend", felt: [0.7, 0.9, 0.86], evidence: "Enjolras sends Courfeyrac wherever men need heartening, since he cannot do it himself." },
    grantaire: { kind: "strained", felt: [-0.28, 0.16, 0.7], evidence: "Enjolras was made a promise by him once, looked in to see it kept, and found him at dominoes." },
    feuilly: { kind: "ally", felt: [0.76, 0.92, 0.74], evidence: "Enjolras calls Feuilly worth all his students, having taught himself." },
    "marius-pontmercy": { kind: "acquaintance", felt: [0.1, 0.56, 0.3], evidence: "Enjolras heard him praise Napoleon, and noted at least his sincerity." },
    gavroche: { kind: "ally", felt: [0.36, 0.66, 0.2], evidence: "Enjolras would keep him off the barricade, and cannot find an order he will obey." },
    "jean-prouvaire": { kind: "friend", felt: [0.62, 0.88, 0.78], evidence: "Enjolras trusts a poet who has never once been late for anything dangerous." },
  }),
  ...feelings("combeferre", {
    enjolras: { kind: "ally", felt: [0.86, 0.92, 0.9], evidence: "Combeferre follows him against his own advice, and goes on giving it as they walk." },
    courfeyrac: { kind: "friend", felt: [0.72, 0.86, 0.84], evidence: "Combeferre has explained the revolution to him, and been made to laugh at it, and they go home arm in arm." },
    joly: { kind: "friend", felt: [0.52, 0.74, 0.76], evidence: "Combeferre has diagnosed Joly as perfectly well on eleven occasions." },
    grantaire: { kind: "friend", felt: [0.22, 0.36, 0.7], evidence: "Combeferre hears, under so much wine, a better mind than most in Paris." },
  }),
  ...feelings("courfeyrac", {
    "marius-pontmercy": { kind: "friend", felt: [0.72, 0.8, 0.7], evidence: "Courfeyrac took him in with one carpet bag, and has watched him sigh over a handkerchief for a year." },
    enjolras: { kind: "friend", felt: [0.78, 0.96, 0.86], evidence: "Courfeyrac would follow him on to the barricade, and brings refreshments." },
    combeferre: { kind: "friend", felt: [0.74, 0.9, 0.84], evidence: "Courfeyrac calls Combeferre his library, and never opens another." },
    bahorel: { kind: "friend", felt: [0.58, 0.72, 0.76], evidence: "Courfeyrac held Bahorel’s hat in one riot, and had to be held back himself in another." },
    gavroche: { kind: "friend", felt: [0.54, 0.66, 0.36], evidence: "Courfeyrac owes Gavroche four sous upon a bet about a policeman." },
  }),
  ...feelings("grantaire", {
    enjolras: { kind: "friend", felt: [0.94, 0.96, 0.7], evidence: "Grantaire does not believe in the revolution, nor in anything else under heaven but this man." },
    joly: { kind: "friend", felt: [0.58, 0.7, 0.8], evidence: "Grantaire breakfasts with Joly, who counts bottles as symptoms." },
    bossuet: { kind: "friend", felt: [0.62, 0.72, 0.8], evidence: "Grantaire salutes in Bossuet the only man on whom ill luck is wasted." },
    combeferre: { kind: "friend", felt: [0.34, 0.76, 0.7], evidence: "Grantaire insults philosophy whenever Combeferre is by, in order to hear it defended." },
  }),
  ...feelings("joly", {
    bossuet: { kind: "friend", felt: [0.88, 0.86, 0.96], evidence: "Joly shares with Bossuet his rooms, his purse and, by report, his difficulties with Musichetta." },
    grantaire: { kind: "friend", felt: [0.48, 0.54, 0.8], evidence: "Joly prescribes water to Grantaire, and is prescribed wine." },
    combeferre: { kind: "mentor", felt: [0.54, 0.84, 0.76], evidence: "Joly sits next to Combeferre at lectures, and copies his notes with his tongue out." },
  }),
  ...feelings("bossuet", {
    joly: { kind: "friend", felt: [0.9, 0.9, 0.96], evidence: "Bossuet has lost two inheritances and a profession, and found Joly, and thinks himself about even." },
    "marius-pontmercy": { kind: "friend", felt: [0.34, 0.62, 0.4], evidence: "Bossuet answered to his name at roll-call, and was struck off for that kindness before they had ever met." },
    grantaire: { kind: "friend", felt: [0.52, 0.56, 0.8], evidence: "Bossuet has carried him home often, having no money for a cab and no luck on stairs." },
  }),
  ...feelings("bahorel", {
    courfeyrac: { kind: "friend", felt: [0.6, 0.76, 0.76], evidence: "Bahorel met him over a broken lamp, and they have been inseparable in June ever since." },
    "jean-prouvaire": { kind: "friend", felt: [0.5, 0.74, 0.66], evidence: "Bahorel took him to his first riot, and was alarmed by how far forward he stood." },
    javert: { kind: "enemy", felt: [-0.6, 0.16, 0.24], evidence: "Bahorel has been moved on by that inspector from three cafés, and remembers each." },
    enjolras: { kind: "ally", felt: [0.6, 0.9, 0.74], evidence: "Bahorel obeys no professor living, and says yes to Enjolras." },
  }),
  ...feelings("feuilly", {
    enjolras: { kind: "ally", felt: [0.78, 0.94, 0.74], evidence: "Feuilly was greeted by him as an equal, before twenty gentlemen’s sons." },
    combeferre: { kind: "mentor", felt: [0.66, 0.9, 0.7], evidence: "Feuilly is lent a book by Combeferre every Monday, and brings it back with questions." },
    bahorel: { kind: "strained", felt: [-0.08, 0.54, 0.66], evidence: "Feuilly would have given ten years of his life for what Bahorel boasts of missing." },
  }),
  ...feelings("jean-prouvaire", {
    enjolras: { kind: "friend", felt: [0.74, 0.94, 0.78], evidence: "Prouvaire showed him the ode, and found in every verse of it that Liberty had Enjolras’s face." },
    combeferre: { kind: "friend", felt: [0.66, 0.88, 0.78], evidence: "Prouvaire goes with him to look at moths, and they come back having settled education." },
    bahorel: { kind: "friend", felt: [0.46, 0.66, 0.66], evidence: "Prouvaire is fond of anybody who makes so much noise with so little malice." },
  }),
];
