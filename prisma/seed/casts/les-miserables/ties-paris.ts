import { feelings } from "../feelings";

export const parisTies = [
  ...feelings("marius-pontmercy", {
    cosette: { kind: "romance", felt: [0.96, 0.92, 0.5], evidence: "Marius loved her for a year without her name, and has had five weeks of evenings at the gate." },
    "jean-valjean": { kind: "strained", felt: [-0.08, 0.36, 0.1], evidence: "Marius saw the white-haired father escape by a window rather than meet the police, and cannot account for it." },
    "monsieur-gillenormand": { kind: "strained", felt: [-0.34, 0.2, 0.86], evidence: "Marius came to him today upon his knees, and got a wink in place of a blessing." },
    thenardier: { kind: "strained", felt: [-0.3, 0.1, 0.3], evidence: "Marius learned that the villain next door was the man his father had charged him to reward." },
    eponine: { kind: "acquaintance", felt: [0.12, 0.5, 0.3], evidence: "Marius gave her five francs and asked her for an address, and thought of nothing else that she said." },
    courfeyrac: { kind: "friend", felt: [0.56, 0.78, 0.7], evidence: "Marius had no bed, and was given half of Courfeyrac’s before he had explained himself." },
    mabeuf: { kind: "friend", felt: [0.5, 0.8, 0.44], evidence: "Marius was told by the old churchwarden how his father wept behind a pillar to look at him." },
    enjolras: { kind: "acquaintance", felt: [0.16, 0.66, 0.3], evidence: "Marius praised Napoleon at the Musain before Enjolras and all his friends, was quietly answered, and went home shaken." },
  }),
  ...feelings("eponine", {
    "marius-pontmercy": { kind: "romance", felt: [0.9, 0.74, 0.4], evidence: "Éponine was called Mademoiselle by him once, on a staircase, and has lived upon it." },
    cosette: { kind: "rival", felt: [-0.3, 0.4, 0.3], evidence: "Éponine knew her again at the gate, in a silk bonnet, the child who used to sweep round her dolls." },
    thenardier: { kind: "strained", felt: [-0.36, 0.06, 0.92], evidence: "Éponine stood before the gate of the Rue Plumet and told her father that she would scream." },
    azelma: { kind: "family", felt: [0.6, 0.64, 0.94], evidence: "Éponine gives her sister the larger half of things, when there are halves." },
    gavroche: { kind: "family", felt: [0.4, 0.6, 0.6], evidence: "Éponine laughs with Gavroche in the street, and forgets for a minute that they are brother and sister." },
    montparnasse: { kind: "strained", felt: [-0.06, 0.14, 0.5], evidence: "Éponine has known Montparnasse’s sweet talk and his knife, and has stood up to both of them in one evening." },
  }),
  ...feelings("thenardier", {
    "jean-valjean": { kind: "enemy", felt: [-0.7, 0.2, 0.36], evidence: "Thénardier had the beggarly millionaire tied to a bed, and counts him as money stolen from his own pocket." },
    "madame-thenardier": { kind: "professional", felt: [0.1, 0.5, 0.98], evidence: "Thénardier chose a large wife for the look of the thing, and has never had to strike her." },
    eponine: { kind: "strained", felt: [-0.14, 0.26, 0.9], evidence: "Thénardier was made to give up a good burglary by his own daughter, before colleagues." },
    montparnasse: { kind: "ally", felt: [0.24, 0.3, 0.6], evidence: "Thénardier finds the boy vain and useful, and intends that he shall be caught first." },
    javert: { kind: "enemy", felt: [-0.56, 0.3, 0.4], evidence: "Thénardier saw that hat come round the door, and hears it on the stairs still." },
    "marius-pontmercy": { kind: "acquaintance", felt: [-0.1, 0.36, 0.2], evidence: "Thénardier had a neighbour who paid his rent for him once, and despises him for it." },
  }),
  ...feelings("madame-thenardier", {
    thenardier: { kind: "family", felt: [0.6, 0.3, 0.98], evidence: "Madame Thénardier could break him across her knee, and trembles if he raises a finger." },
    eponine: { kind: "family", felt: [0.72, 0.5, 0.94], evidence: "Madame Thénardier named her out of a novel, and sees the silk frock through the rags." },
    azelma: { kind: "family", felt: [0.72, 0.5, 0.94], evidence: "Madame Thénardier wept for an hour over Azelma’s cut hand, and let her husband order the window broken." },
    cosette: { kind: "enemy", felt: [-0.74, 0.2, 0.5], evidence: "Madame Thénardier saw the brat she starved come home a lady, and has not slept for rage." },
    gavroche: { kind: "strained", felt: [-0.2, 0.3, 0.6], evidence: "Madame Thénardier never could abide the boy, and tells him so when he looks in." },
  }),
  ...feelings("azelma", {
    eponine: { kind: "family", felt: [0.82, 0.8, 0.94], evidence: "Azelma sleeps against her sister’s back, and has done since they had a bed to do it in." },
    thenardier: { kind: "strained", felt: [-0.3, 0.12, 0.92], evidence: "Azelma put her hand through the glass when he said so, and he laughed at the blood." },
    "madame-thenardier": { kind: "family", felt: [0.5, 0.5, 0.94], evidence: "Azelma still gets petted by her mother, between one hunger and the next." },
  }),
  ...feelings("gavroche", {
    eponine: { kind: "family", felt: [0.44, 0.6, 0.6], evidence: "Gavroche salutes his sister across the boulevard as one citizen salutes another." },
    montparnasse: { kind: "friend", felt: [0.3, 0.36, 0.6], evidence: "Gavroche watched him knocked flat by an old man, and is keeping the joke for a rainy day." },
    enjolras: { kind: "ally", felt: [0.64, 0.8, 0.2], evidence: "Gavroche has looked over the leaders of tomorrow’s business, and this one does not talk down." },
    courfeyrac: { kind: "friend", felt: [0.56, 0.72, 0.36], evidence: "Gavroche is stood a bun by Courfeyrac, who argues with him about politics as with a man." },
    thenardier: { kind: "family", felt: [-0.08, 0.1, 0.6], evidence: "Gavroche helped his father over a prison wall, and was not recognised until after." },
    mabeuf: { kind: "friend", felt: [0.34, 0.6, 0.14], evidence: "Gavroche heard the old man say that he had no supper, and threw a stolen purse over his hedge." },
    javert: { kind: "enemy", felt: [-0.24, 0.3, 0.36], evidence: "Gavroche was once pulled off a cornice by him, by the ear, and knows that face in any coat." },
  }),
  ...feelings("montparnasse", {
    gavroche: { kind: "friend", felt: [0.24, 0.5, 0.6], evidence: "Montparnasse says that the boy will go far, and borrows his rope." },
    eponine: { kind: "acquaintance", felt: [0.18, 0.3, 0.5], evidence: "Montparnasse tells Éponine that girls with sense do not stand between six men and a gate." },
    "jean-valjean": { kind: "rival", felt: [-0.2, 0.4, 0.1], evidence: "Montparnasse attacked a feeble old man, and was sat upon, instructed, and paid." },
    thenardier: { kind: "ally", felt: [0.2, 0.2, 0.6], evidence: "Montparnasse takes Thénardier’s plans and laughs at Thénardier’s hat." },
  }),
  ...feelings("monsieur-gillenormand", {
    "marius-pontmercy": { kind: "family", felt: [0.94, 0.5, 0.88], evidence: "M. Gillenormand has cried the boy’s name at night for four years, and shouted him out of the room today." },
    "mademoiselle-gillenormand": { kind: "family", felt: [0.24, 0.66, 0.98], evidence: "M. Gillenormand calls his daughter a goose every morning, and could not find his slippers without her." },
    courfeyrac: { kind: "strained", felt: [-0.4, 0.24, 0.06], evidence: "M. Gillenormand has heard that the boy lodges with a republican who has cut the noble particle off his name." },
  }),
  ...feelings("mademoiselle-gillenormand", {
    "monsieur-gillenormand": { kind: "family", felt: [0.4, 0.6, 0.98], evidence: "Mademoiselle Gillenormand has been shouted at for fifty years, and thinks it keeps him well." },
    "marius-pontmercy": { kind: "family", felt: [0.2, 0.4, 0.8], evidence: "Mademoiselle Gillenormand was shocked by a black ribbon in his coat, and airs his room on Saturdays." },
  }),
  ...feelings("mabeuf", {
    "marius-pontmercy": { kind: "friend", felt: [0.56, 0.8, 0.44], evidence: "M. Mabeuf had the father’s secret and gave it to the son, and is fond of them both in one person." },
    gavroche: { kind: "acquaintance", felt: [0.06, 0.5, 0.06], evidence: "M. Mabeuf believes that the purse in his hedge fell from Heaven, and took it to the police." },
    enjolras: { kind: "acquaintance", felt: [0.1, 0.56, 0.08], evidence: "M. Mabeuf met young men with muskets who were polite to him, and asked them where they were going." },
  }),
];
