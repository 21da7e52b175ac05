import { feelings } from "../feelings";

export const abroadTies = [
  ...feelings("amy-march", {
    "fred-vaughn": { kind: "romance", felt: [0.4, 0.66, 0.44], evidence: "Amy has decided to accept the proposal, and has drawn up reasons, and liking is the third." },
    "jo-march": { kind: "strained", felt: [0.54, 0.7, 0.95], evidence: "Amy knows whose voyage this should have been, and tells Jo more of it than she tells anyone." },
    laurie: { kind: "friend", felt: [0.46, 0.66, 0.8], evidence: "Amy wears his little ring on her chain, and thinks that he is wasting himself being charming." },
    "beth-march": { kind: "family", felt: [0.84, 0.9, 0.94], evidence: "Amy reads between the lines of Mother’s letters, and asks after Beth first in every answer." },
    "aunt-carrol": { kind: "ally", felt: [0.44, 0.68, 0.5], evidence: "Amy was chosen for the voyage on the strength of one visit, and pays for it in good temper." },
    "flo-carrol": { kind: "friend", felt: [0.4, 0.46, 0.7], evidence: "Amy has shared a room with Flo across five countries, and has learned to draw through it." },
  }),
  ...feelings("esther", {
    "aunt-march": { kind: "professional", felt: [0.4, 0.5, 0.9], evidence: "Esther has never feared the old lady’s temper since the day that she began to pack." },
    "amy-march": { kind: "friend", felt: [0.62, 0.76, 0.5], evidence: "Esther showed her the jewels and taught her to pray, the summer of the fever." },
  }),
  ...feelings("professor-bhaer", {
    "jo-march": { kind: "romance", felt: [0.74, 0.86, 0.54], evidence: "Mr Bhaer gave her his Shakespeare at New Year, and has heard that there is a Teddy." },
    tina: { kind: "friend", felt: [0.78, 0.8, 0.8], evidence: "Mr Bhaer is Tina’s horse by the week, and is paid in kisses and sticky hands." },
    "mrs-kirke": { kind: "friend", felt: [0.5, 0.76, 0.7], evidence: "Mr Bhaer carries up her coal, and has his stockings mended without having been asked." },
    "miss-norton": { kind: "friend", felt: [0.46, 0.76, 0.5], evidence: "Mr Bhaer was lent her library, and returns each book with a flower at the best page." },
    laurie: { kind: "rival", felt: [-0.06, 0.5, 0.06], evidence: "Mr Bhaer saw Jo’s face when a letter came from Teddy, and wished the young man well with some labour." },
    "mr-dashwood": { kind: "enemy", felt: [-0.4, 0.1, 0.04], evidence: "Mr Bhaer has seen the Volcano in the hands of children, and made a hat of it for the stove." },
  }),
  ...feelings("mrs-kirke", {
    "jo-march": { kind: "friend", felt: [0.66, 0.84, 0.56], evidence: "Mrs Kirke had the best winter of her life in the nursery while Jo was in it." },
    "professor-bhaer": { kind: "friend", felt: [0.62, 0.9, 0.7], evidence: "Mrs Kirke would trust him with the spoons, the children and the rent." },
    marmee: { kind: "friend", felt: [0.6, 0.86, 0.66], evidence: "Mrs Kirke asked an old schoolfellow for the loan of a daughter, and was sent Jo." },
  }),
  ...feelings("miss-norton", {
    "jo-march": { kind: "mentor", felt: [0.5, 0.76, 0.4], evidence: "Miss Norton took her to see great men at supper, and enjoyed watching her stop being dazzled." },
    "professor-bhaer": { kind: "friend", felt: [0.58, 0.88, 0.5], evidence: "Miss Norton heard him speak up for an old faith among new wits, and has thought of it since." },
  }),
  ...feelings("tina", {
    "professor-bhaer": { kind: "friend", felt: [0.96, 0.97, 0.8], evidence: "Tina asked whether he was hers, was told yes, and considers the matter closed." },
    "jo-march": { kind: "friend", felt: [0.5, 0.74, 0.4], evidence: "Tina was chased round a nursery by Miss March, who was a lion, and wants it again." },
  }),
  ...feelings("mr-dashwood", {
    "jo-march": { kind: "professional", felt: [0.16, 0.44, 0.3], evidence: "Mr Dashwood bought her manuscript for a trifle, cut out the conscience, and sold out the number." },
  }),
  ...feelings("fred-vaughn", {
    "amy-march": { kind: "romance", felt: [0.8, 0.8, 0.44], evidence: "Fred was called home from Heidelberg with the proposal on his lips, and is coming back to make it." },
    laurie: { kind: "friend", felt: [0.4, 0.66, 0.5], evidence: "Fred rowed with him once in a boat race at Concord, and thinks him a capital fellow." },
    "flo-carrol": { kind: "acquaintance", felt: [0.2, 0.5, 0.36], evidence: "Fred brings two bouquets, so that Flo may have the other." },
    "jo-march": { kind: "strained", felt: [-0.02, 0.5, 0.24], evidence: "Fred was told by Jo that Yankees can win without cheating, and has it by heart." },
  }),
  ...feelings("aunt-carrol", {
    "amy-march": { kind: "mentor", felt: [0.56, 0.78, 0.5], evidence: "Aunt Carrol has not had to carry her own guide-book since the voyage began." },
    "flo-carrol": { kind: "family", felt: [0.7, 0.5, 0.96], evidence: "Aunt Carrol counts Flo’s gloves and headaches, and hopes that Amy is catching." },
    "jo-march": { kind: "strained", felt: [-0.08, 0.5, 0.4], evidence: "Aunt Carrol had meant to ask her, until one visit in which Jo explained about favours." },
    "aunt-march": { kind: "family", felt: [0.3, 0.56, 0.76], evidence: "Aunt Carrol settles most things with her by post, and both then think that they were consulted." },
  }),
  ...feelings("flo-carrol", {
    "amy-march": { kind: "friend", felt: [0.7, 0.7, 0.7], evidence: "Flo thinks it the most romantic voyage in the world, and only wishes that Amy would tell her things." },
    "fred-vaughn": { kind: "acquaintance", felt: [0.34, 0.6, 0.36], evidence: "Flo has planned the wedding from the veil down, and had better not be disappointed." },
    "aunt-carrol": { kind: "family", felt: [0.5, 0.6, 0.96], evidence: "Flo is marched round cathedrals by her mother, and has learned to sit down in the middle of one." },
  }),
  ...feelings("sallie-moffat", {
    "meg-brooke": { kind: "friend", felt: [0.62, 0.7, 0.72], evidence: "Sallie comes to the Dovecote for an hour, stays for three, and calls it kindness to Meg." },
    "ned-moffat": { kind: "strained", felt: [0.06, 0.34, 0.86], evidence: "Sallie married him at a beautiful wedding, and has dined with him since when there is company." },
    "john-brooke": { kind: "acquaintance", felt: [0.16, 0.66, 0.4], evidence: "Sallie has seen how John looks up when Meg comes in, and has nobody to mention it to." },
  }),
  ...feelings("ned-moffat", {
    "sallie-moffat": { kind: "strained", felt: [0.1, 0.4, 0.86], evidence: "Ned pays the bills that come, and takes it that this is the marriage." },
    laurie: { kind: "friend", felt: [0.4, 0.5, 0.5], evidence: "Ned had no better company at college, and cannot make out why he left off." },
    "meg-brooke": { kind: "acquaintance", felt: [0.26, 0.56, 0.3], evidence: "Ned danced with her at a ball once when she was seventeen and he a fool, and was told so by Laurie." },
  }),
];
