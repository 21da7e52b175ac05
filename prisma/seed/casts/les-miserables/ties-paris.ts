import { feelings } from "../feelings";

export const parisTies = [
  ...feelings("marius-pontmercy", {
    cosette: { kind: "romance", felt: [0.96, 0.92, 0.5], evidence: "Marius loved her for a year without her name, and has made her a vow to live or die with her." },
    "jean-valjean": { kind: "strained", felt: [-0.08, 0.36, 0.1], evidence: "Marius saw him go out by a window rather than meet an inspector, and cannot account for it." },
    "monsieur-gillenormand": { kind: "strained", felt: [-0.34, 0.2, 0.86], evidence: "Marius came to him today to ask for a blessing on his marriage, and was answered with an insult." },
    thenardier: { kind: "strained", felt: [-0.3, 0.1, 0.3], evidence: "Marius learned who Thénardier was, and owes him, by his father’s will, a debt he would rather die than pay." },
    eponine: { kind: "acquaintance", felt: [0.12, 0.5, 0.3], evidence: "Marius made her a promise for an address, and has forgotten whatever it was he promised." },
    courfeyrac: { kind: "friend", felt: [0.56, 0.78, 0.7], evidence: "Marius had no bed, and was given half of Courfeyrac’s before he had explained himself." },
    mabeuf: { kind: "friend", felt: [0.5, 0.8, 0.44], evidence: "Marius was told by him how a father hid behind a pillar to look at his son." },
    enjolras: { kind: "acquaintance", felt: [0.16, 0.66, 0.3], evidence: "Marius praised Napoleon at the Musain before Enjolras and all his friends, was quietly answered, and went home shaken." },
  }),
  ...feelings("eponine", {
    "marius-pontmercy": { kind: "romance", felt: [0.9, 0.74, 0.4], evidence: "Éponine was called Mademoiselle by him once, and has carried his letter two days without giving it up." },
    cosette: { kind: "rival", felt: [-0.3, 0.4, 0.3], evidence: "Éponine knew her again in a silk bonnet, she who used to sweep round the doll." },
    thenardier: { kind: "strained", felt: [-0.36, 0.06, 0.92], evidence: "Éponine stood between him and six locks in the Rue Plumet, and told him she would scream." },
    azelma: { kind: "family", felt: [0.6, 0.64, 0.94], evidence: "Éponine gives her the bread when there is not enough for two." },
    gavroche: { kind: "family", felt: [0.4, 0.6, 0.6], evidence: "Éponine laughs with Gavroche out of doors, and nearly forgets how they are related." },
    montparnasse: { kind: "strained", felt: [-0.06, 0.14, 0.5], evidence: "Éponine has known Montparnasse’s sweet talk and his knife, and has stood up to both of them in one evening." },
  }),
  ...feelings("thenardier", {
    "jean-valjean": { kind: "enemy", felt: [-0.7, 0.2, 0.36], evidence: "Thénardier had him bound hand and foot in the ambush, and counts him as money stolen from his own pocket." },
    "madame-thenardier": { kind: "professional", felt: [0.1, 0.5, 0.98], evidence: "Thénardier chose a large wife for her looks in a doorway, and has never had to shout at her." },
    eponine: { kind: "strained", felt: [-0.14, 0.26, 0.9], evidence: "Thénardier was made to give up a good burglary by his own daughter, before colleagues." },
    montparnasse: { kind: "ally", felt: [0.24, 0.3, 0.6], evidence: "Thénardier finds him vain and useful, and intends him to be caught first." },
    javert: { kind: "enemy", felt: [-0.56, 0.3, 0.4], evidence: "Thénardier was offered his hat by him at an arrest, and has dreamed of it since." },
    "marius-pontmercy": { kind: "acquaintance", felt: [-0.1, 0.36, 0.2], evidence: "Thénardier had a neighbour who paid his rent for him once, and despises him for it." },
  }),
  ...feelings("madame-thenardier", {
    thenardier: { kind: "family", felt: [0.6, 0.3, 0.98], evidence: "Madame Thénardier could break him across her knee, and trembles if he raises a finger." },
    eponine: { kind: "family", felt: [0.72, 0.5, 0.94], evidence: "Madame Thénardier named her out of a novel, and still sees her in silk." },
    azelma: { kind: "family", felt: [0.72, 0.5, 0.94], evidence: "Madame Thénardier wept an hour over Azelma’s cut hand, and had not said a word to prevent it." },
    cosette: { kind: "enemy", felt: [-0.74, 0.2, 0.5], evidence: "Madame Thénardier saw her in fine clothes, she who was given scraps, and has not slept for rage." },
    gavroche: { kind: "strained", felt: [-0.2, 0.3, 0.6], evidence: "Madame Thénardier never could abide him, and tells him so when he looks in." },
  }),
  ...feelings("azelma", {
    eponine: { kind: "family", felt: [0.82, 0.8, 0.94], evidence: "Azelma sleeps against her sister’s back, and has done since they had a bed to do it in." },
    thenardier: { kind: "strained", felt: [-0.3, 0.12, 0.92], evidence: "Azelma broke a window with her fist when he said so, and he was pleased with it." },
    "madame-thenardier": { kind: "family", felt: [0.5, 0.5, 0.94], evidence: "Azelma still gets petted by her mother, on evenings when someone has been paid." },
  }),
  ...feelings("gavroche", {
    eponine: { kind: "family", felt: [0.44, 0.6, 0.6], evidence: "Gavroche salutes her across any boulevard as one citizen salutes another." },
    montparnasse: { kind: "friend", felt: [0.3, 0.36, 0.6], evidence: "Gavroche watched him knocked flat by an old man, and has kept it to laugh at on a rainy day." },
    enjolras: { kind: "ally", felt: [0.64, 0.8, 0.2], evidence: "Gavroche has looked over everyone in charge of tomorrow’s business, and Enjolras does not talk down." },
    courfeyrac: { kind: "friend", felt: [0.56, 0.72, 0.36], evidence: "Gavroche is stood a bun by Courfeyrac, who discusses the revolution with him as with a man." },
    thenardier: { kind: "family", felt: [-0.08, 0.1, 0.6], evidence: "Gavroche helped his father over a prison wall, and was not recognised until after." },
    mabeuf: { kind: "friend", felt: [0.34, 0.6, 0.14], evidence: "Gavroche heard him say he had no supper, and threw Montparnasse’s purse over his hedge." },
    javert: { kind: "enemy", felt: [-0.24, 0.3, 0.36], evidence: "Gavroche was once pulled off a cornice by him, and would know him in any coat." },
  }),
  ...feelings("montparnasse", {
    gavroche: { kind: "friend", felt: [0.24, 0.5, 0.6], evidence: "Montparnasse says he will go far, and borrows his rope." },
    eponine: { kind: "acquaintance", felt: [0.18, 0.3, 0.5], evidence: "Montparnasse tells Éponine no girl with sense stands between six men and a gate." },
    "jean-valjean": { kind: "rival", felt: [-0.2, 0.4, 0.1], evidence: "Montparnasse jumped upon a feeble old man, and was sat upon, taught the lesson, and paid." },
    thenardier: { kind: "ally", felt: [0.2, 0.2, 0.6], evidence: "Montparnasse takes Thénardier’s plans and laughs at Thénardier’s hat." },
  }),
  ...feelings("monsieur-gillenormand", {
    "marius-pontmercy": { kind: "family", felt: [0.94, 0.5, 0.88], evidence: "M. Gillenormand has cried for him at night for four years, and today drove him away with a jest." },
    "mademoiselle-gillenormand": { kind: "family", felt: [0.24, 0.66, 0.98], evidence: "M. Gillenormand calls his daughter a goose every morning, and could not find his slippers without her." },
    courfeyrac: { kind: "strained", felt: [-0.4, 0.24, 0.06], evidence: "M. Gillenormand has heard with whom Marius lodges: a republican, and one who was born to know better." },
  }),
  ...feelings("mademoiselle-gillenormand", {
    "monsieur-gillenormand": { kind: "family", felt: [0.4, 0.6, 0.98], evidence: "Mademoiselle Gillenormand has been shouted at for fifty years, and thinks it keeps him well." },
    "marius-pontmercy": { kind: "family", felt: [0.2, 0.4, 0.8], evidence: "Mademoiselle Gillenormand was shocked by a portrait he wore, and airs his room on Saturdays." },
  }),
  ...feelings("mabeuf", {
    "marius-pontmercy": { kind: "friend", felt: [0.56, 0.8, 0.44], evidence: "M. Mabeuf knew his father’s secret and told it to him, and is fond of them both in one person." },
    gavroche: { kind: "acquaintance", felt: [0.06, 0.5, 0.06], evidence: "M. Mabeuf found a purse in his hedge, gave Heaven thanks, and took it to be claimed." },
    enjolras: { kind: "acquaintance", felt: [0.1, 0.56, 0.08], evidence: "M. Mabeuf met young men with muskets who were polite to him, and asked them where they were going." },
  }),
];
