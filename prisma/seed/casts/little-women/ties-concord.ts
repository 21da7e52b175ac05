import { feelings } from "../feelings";

export const concordTies = [
  ...feelings("jo-march", {
    "beth-march": { kind: "family", felt: [0.98, 0.96, 0.98], evidence: "Jo came home to find Beth too quiet, and means to learn her secret at the seaside and fight it." },
    laurie: { kind: "friend", felt: [0.82, 0.86, 0.94], evidence: "Jo loves him better than any brother, and has spent a whole winter away to prevent his proposal." },
    "meg-brooke": { kind: "family", felt: [0.78, 0.84, 0.97], evidence: "Jo fought the engagement tooth and nail, and has never told Meg how empty the garret was after it." },
    "amy-march": { kind: "strained", felt: [0.52, 0.6, 0.95], evidence: "Jo lost the voyage by her own tongue, forgave Amy for having it, and feels it on rainy days." },
    marmee: { kind: "mentor", felt: [0.96, 0.97, 0.97], evidence: "Jo goes to her mother with her temper as other people go to a doctor." },
    "professor-bhaer": { kind: "friend", felt: [0.6, 0.88, 0.54], evidence: "Jo burned the manuscript in her stove after he had been angry, not with her, but at such tales." },
    "aunt-march": { kind: "strained", felt: [0.12, 0.5, 0.86], evidence: "Jo read Belsham to her for years, and lost Europe in one visit by saying that she hated favours." },
    "mr-dashwood": { kind: "professional", felt: [-0.3, 0.14, 0.3], evidence: "Jo sold him her dungeons at twenty-five dollars each, and is ashamed of the bargain." },
    "fred-vaughn": { kind: "rival", felt: [-0.14, 0.4, 0.24], evidence: "Jo saw him cheat at croquet at sixteen, and does not see that Oxford alters it." },
  }),
  ...feelings("meg-brooke", {
    "john-brooke": { kind: "romance", felt: [0.82, 0.84, 0.94], evidence: "Meg chose him and poverty, and is dreading the day on which the silk bill comes." },
    "jo-march": { kind: "family", felt: [0.78, 0.84, 0.97], evidence: "Meg was defended by Jo from aunts, suitors and improvements, and misses the noise." },
    marmee: { kind: "mentor", felt: [0.88, 0.94, 0.97], evidence: "Meg was told by her mother that she has forgotten a husband in her love for two babies." },
    "sallie-moffat": { kind: "friend", felt: [0.4, 0.6, 0.72], evidence: "Meg likes Sallie dearly, and comes home from every visit discontented with the carpet." },
  }),
  ...feelings("beth-march", {
    "jo-march": { kind: "family", felt: [0.98, 0.95, 0.98], evidence: "Beth has kept her secret since autumn, because it is Jo who will find it hardest." },
    "mr-laurence": { kind: "friend", felt: [0.82, 0.94, 0.8], evidence: "Beth worked him slippers, was sent a piano, and crossed the hedge by herself to kiss him." },
    marmee: { kind: "family", felt: [0.96, 0.97, 0.98], evidence: "Beth has been asked nothing by her mother, and is grateful, and knows why." },
    laurie: { kind: "friend", felt: [0.66, 0.84, 0.84], evidence: "Beth sees how he looks at Jo, and once cried at her window for pity of them both." },
    "hannah-mullet": { kind: "friend", felt: [0.72, 0.9, 0.96], evidence: "Beth eats three bites to please Hannah, and gives what is left to a kitten." },
  }),
  ...feelings("marmee", {
    "beth-march": { kind: "family", felt: [0.98, 0.95, 0.98], evidence: "Mrs March nursed her through the fever, and has understood since spring what it left." },
    "jo-march": { kind: "family", felt: [0.95, 0.9, 0.98], evidence: "Mrs March sees in Jo her own temper, and let her go to New York sooner than see Laurie hurt daily." },
    "mr-march": { kind: "romance", felt: [0.92, 0.95, 0.97], evidence: "Mrs March made one journey to Washington not knowing if he was alive, and has valued mornings since." },
    "meg-brooke": { kind: "family", felt: [0.92, 0.9, 0.97], evidence: "Mrs March has given Meg one warning about the nursery, and will not give a second." },
    laurie: { kind: "ally", felt: [0.74, 0.82, 0.86], evidence: "Mrs March would have him for a son by any door but the one he has chosen." },
  }),
  ...feelings("mr-march", {
    marmee: { kind: "romance", felt: [0.94, 0.97, 0.97], evidence: "Mr March was brought home by her from a hospital in Washington, and still thinks it was by the hand." },
    "jo-march": { kind: "family", felt: [0.86, 0.86, 0.92], evidence: "Mr March advised Jo to keep the manuscript until it ripened, and was outvoted." },
    "john-brooke": { kind: "friend", felt: [0.7, 0.92, 0.8], evidence: "Mr March was nursed in Washington by John, and gave him a daughter with an easy mind." },
    "beth-march": { kind: "family", felt: [0.95, 0.94, 0.95], evidence: "Mr March listens for her step on the stair, and has begun to count it." },
  }),
  ...feelings("hannah-mullet", {
    "beth-march": { kind: "family", felt: [0.94, 0.9, 0.97], evidence: "Hannah knew the fever when she saw it, and was never told she was right." },
    "jo-march": { kind: "family", felt: [0.74, 0.7, 0.96], evidence: "Hannah has scrubbed ink off every table Jo ever sat at." },
    marmee: { kind: "professional", felt: [0.86, 0.94, 0.97], evidence: "Hannah stayed on at half wages when they lost the estate, and would hear no thanks for it." },
    laurie: { kind: "friend", felt: [0.5, 0.66, 0.84], evidence: "Hannah says he is a limb, and keeps the crisp piece for him." },
  }),
  ...feelings("laurie", {
    "jo-march": { kind: "romance", felt: [0.94, 0.88, 0.94], evidence: "Laurie has loved her since she first came through the hedge, and has come home with the proposal ready." },
    "mr-laurence": { kind: "family", felt: [0.64, 0.76, 0.96], evidence: "Laurie studied law to please him, and dreams of the opera all through it." },
    "beth-march": { kind: "friend", felt: [0.7, 0.88, 0.84], evidence: "Laurie leaves grapes and kittens at the door for Beth, and stops whistling under her window." },
    "amy-march": { kind: "friend", felt: [0.42, 0.68, 0.8], evidence: "Laurie gave her a ring for bravery when she was small, and laughs at her letters from Europe." },
    "john-brooke": { kind: "mentor", felt: [0.46, 0.84, 0.8], evidence: "Laurie owes to his old tutor whatever Greek and patience he has." },
    "ned-moffat": { kind: "acquaintance", felt: [-0.06, 0.34, 0.5], evidence: "Laurie ran about with Ned’s set at college for one winter, and gave it up for Jo." },
  }),
  ...feelings("mr-laurence", {
    laurie: { kind: "family", felt: [0.88, 0.7, 0.96], evidence: "Mr Laurence lost a son by a quarrel over music, and cannot hear the boy play without starting." },
    "beth-march": { kind: "friend", felt: [0.9, 0.95, 0.8], evidence: "Mr Laurence sent her the little piano of a grandchild who died, and was kissed for it." },
    "jo-march": { kind: "friend", felt: [0.6, 0.84, 0.76], evidence: "Mr Laurence was told by her to his face that his portrait looked kind but stubborn." },
    marmee: { kind: "friend", felt: [0.7, 0.92, 0.8], evidence: "Mr Laurence lent her an escort on the journey to Washington, and would have lent the house." },
  }),
  ...feelings("john-brooke", {
    "meg-brooke": { kind: "romance", felt: [0.88, 0.88, 0.94], evidence: "John kept her glove in his pocket through the war, and has hardly seen her alone since the christening." },
    laurie: { kind: "mentor", felt: [0.56, 0.68, 0.8], evidence: "John tutored him, bore the summer of the false letters, and is proud of his honours." },
    "mr-march": { kind: "friend", felt: [0.72, 0.94, 0.8], evidence: "John sat up with him in Washington, and learned there what family he would like to belong to." },
    "sallie-moffat": { kind: "strained", felt: [-0.1, 0.4, 0.4], evidence: "John observes that Meg sighs on Thursdays, and who drives up on Wednesdays." },
  }),
  ...feelings("aunt-march", {
    "jo-march": { kind: "strained", felt: [0.34, 0.46, 0.86], evidence: "Aunt March has missed being shouted at ever since the last visit." },
    "amy-march": { kind: "ally", felt: [0.6, 0.7, 0.66], evidence: "Aunt March gave Amy the turquoise ring and the voyage, for having nice manners in a dull house." },
    "meg-brooke": { kind: "strained", felt: [0.14, 0.44, 0.5], evidence: "Aunt March swore that not one penny should follow the marriage, and sent linen by a false name." },
    esther: { kind: "professional", felt: [0.44, 0.7, 0.9], evidence: "Aunt March dismisses Esther every quarter, and is lifted into bed by her." },
    "john-brooke": { kind: "enemy", felt: [-0.2, 0.5, 0.3], evidence: "Aunt March called him a rook, and made the engagement by forbidding it." },
  }),
];
