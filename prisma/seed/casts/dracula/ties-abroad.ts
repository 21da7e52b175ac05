import { feelings } from "../feelings";

export const abroadTies = [
  ...feelings("dracula", {
    "jonathan-harker": { kind: "professional", felt: [-0.2, 0.3, 0.6], evidence: "The Count learned England from him, clause by clause, and left him in the castle for the three." },
    "lucy-westenra": { kind: "strained", felt: [0.24, 0.3, 0.06], evidence: "The Count has felt from the sea a sleeper who rises when she is called." },
    renfield: { kind: "professional", felt: [0.1, 0.4, 0.2], evidence: "The Count has a servant waiting next door to Carfax, who worships him without having been asked." },
    ilka: { kind: "strained", felt: [-0.04, 0.36, 0.96], evidence: "The Count pulled her from the Englishman by the hair, and promised her another." },
    katalin: { kind: "ally", felt: [0.3, 0.66, 0.96], evidence: "The Count left her the keys, since she has not in four hundred years asked him where he goes." },
    "captain-orlov": { kind: "strained", felt: [-0.1, 0.5, 0.3], evidence: "The Count needs one man to steer, and has been looking at this one from outside a ring of beads." },
    "mina-murray": { kind: "acquaintance", felt: [0.02, 0.4, 0.04], evidence: "The Count read her name upon a letter that he did not post." },
    "mr-billington": { kind: "professional", felt: [0.08, 0.6, 0.1], evidence: "The Count chose him for having no curiosity, upon the evidence of one letter." },
  }),
  ...feelings("ilka", {
    dracula: { kind: "strained", felt: [0.06, 0.14, 0.96], evidence: "Ilka told him that he never loved, and was left behind with the dust for his answer." },
    "jonathan-harker": { kind: "strained", felt: [0.14, 0.4, 0.2], evidence: "Ilka had first right to the guest, and was kept from it by a promise that was not kept." },
    katalin: { kind: "rival", felt: [-0.2, 0.4, 0.97], evidence: "Ilka will not be given orders by a sentry." },
    mara: { kind: "family", felt: [0.3, 0.5, 0.95], evidence: "Ilka laughs at her for singing, and stops to listen at the third line." },
  }),
  ...feelings("katalin", {
    dracula: { kind: "ally", felt: [0.62, 0.7, 0.96], evidence: "Katalin holds his castle as he once held the pass, and expects no letter." },
    ilka: { kind: "rival", felt: [-0.24, 0.3, 0.97], evidence: "Katalin has heard that laugh across the valley, where it frightens only geese." },
    mara: { kind: "family", felt: [0.24, 0.44, 0.95], evidence: "Katalin knows that she weeps, and has told neither of the others." },
    "jonathan-harker": { kind: "strained", felt: [0, 0.5, 0.16], evidence: "Katalin saw his escape by the wall, and found that she did not care to prevent it." },
  }),
  ...feelings("mara", {
    dracula: { kind: "enemy", felt: [-0.36, 0.1, 0.9], evidence: "Mara remembers a hand held out to her in the snow, and how glad she was of it." },
    katalin: { kind: "family", felt: [0.3, 0.56, 0.95], evidence: "Mara follows her along the battlements, for she at least looks down at the lights." },
    ilka: { kind: "strained", felt: [-0.06, 0.36, 0.95], evidence: "Mara had a tune once, and loses a line of it every time the other laughs." },
    "jonathan-harker": { kind: "acquaintance", felt: [0.2, 0.5, 0.1], evidence: "Mara was sorry for him, for the length of one breath, and has been afraid of it since." },
  }),
  ...feelings("captain-orlov", {
    dracula: { kind: "enemy", felt: [-0.8, 0.02, 0.3], evidence: "Captain Orlov has seen it stand at the bow by night, and has tied himself to the wheel against it." },
    coastguard: { kind: "acquaintance", felt: [0.2, 0.6, 0.02], evidence: "Captain Orlov sees a signal on the cliff, and has no hand free to answer it." },
  }),
  ...feelings("sister-agatha", {
    "jonathan-harker": { kind: "ally", felt: [0.66, 0.76, 0.4], evidence: "Sister Agatha has sat by his fever five weeks, and hears in it things that she gives only to God." },
    "mina-murray": { kind: "ally", felt: [0.4, 0.74, 0.1], evidence: "Sister Agatha knows the lady’s name better than her own by now, and has a letter ready to send." },
  }),
  ...feelings("frau-anders", {
    "jonathan-harker": { kind: "ally", felt: [0.54, 0.66, 0.12], evidence: "Frau Anders knelt to him with her warning, and put her rosary about his neck for his mother’s sake." },
    dracula: { kind: "enemy", felt: [-0.7, 0.04, 0.5], evidence: "Frau Anders has taken in his letters for thirty years, and burned her fingers on none, being careful." },
    mara: { kind: "strained", felt: [-0.1, 0.3, 0.1], evidence: "Frau Anders had a great-aunt who went up into the snow, and leaves a loaf out on her name-day." },
  }),
];
