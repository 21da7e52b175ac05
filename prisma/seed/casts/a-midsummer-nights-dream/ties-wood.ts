import { feelings } from "../feelings";

const courts = [
  ...feelings("oberon", {
    titania: { kind: "strained", felt: [0.16, 0.34, 0.98], evidence: "Oberon begged her for the changeling boy and was refused, and has spoiled a whole summer over it." },
    puck: { kind: "ally", felt: [0.66, 0.62, 0.96], evidence: "Oberon has no messenger so quick, and has learned to describe the trick to him twice." },
    chandra: { kind: "strained", felt: [0.46, 0.5, 0.3], evidence: "Oberon would have the child for a knight of his train, and has never asked his name." },
    helena: { kind: "ally", felt: [0.34, 0.5, 0.04], evidence: "Oberon watched her scorned by a youth in Athenian clothes, and resolved that he should seek her love." },
    hippolyta: { kind: "friend", felt: [0.36, 0.56, 0.24], evidence: "Oberon once hunted beside her, and has come a long way to bless her wedding." },
    demetrius: { kind: "strained", felt: [-0.24, 0.3, 0.04], evidence: "Oberon heard what he said to Helena in the wood, and thinks he wants a lesson." },
  }),
  ...feelings("titania", {
    oberon: { kind: "strained", felt: [0.1, 0.22, 0.98], evidence: "Titania will neither dance with him nor dine with him until he gives up his quarrel over the changeling boy." },
    chandra: { kind: "family", felt: [0.94, 0.8, 0.9], evidence: "Titania loved his mother, who died of him by a warm sea, and has kept her promise to her." },
    puck: { kind: "strained", felt: [-0.3, 0.14, 0.9], evidence: "Titania knows who played the prank with her bench, and the one before it, and all the others." },
    peaseblossom: { kind: "professional", felt: [0.56, 0.8, 0.9], evidence: "Titania calls Peaseblossom first, and does not know that it is counted." },
    theseus: { kind: "friend", felt: [0.32, 0.56, 0.2], evidence: "Titania has led Theseus through many a glimmering night, and wishes him well of his bride." },
    moth: { kind: "professional", felt: [0.46, 0.44, 0.9], evidence: "Titania set Moth to stand sentinel, and forgot it was full moon." },
  }),
  ...feelings("puck", {
    oberon: { kind: "mentor", felt: [0.74, 0.8, 0.96], evidence: "Puck has jested for him since before anyone had a stool to pull away." },
    titania: { kind: "rival", felt: [-0.06, 0.5, 0.9], evidence: "Puck was sent from her revels with a bee in his cap, and thinks it fair that she should have an ass in hers." },
    "nick-bottom": { kind: "acquaintance", felt: [0.3, 0.6, 0.04], evidence: "Puck looked in at his rehearsal, and saw at once for whom an ass’s head was meant." },
    mustardseed: { kind: "rival", felt: [0.14, 0.4, 0.8], evidence: "Puck remembers the prank with an acorn whenever he is dull, and can hear it still." },
    helena: { kind: "acquaintance", felt: [-0.02, 0.5, 0.02], evidence: "Puck saw a maid run after a man through a bog, and went to fetch the others to watch." },
  }),
  ...feelings("chandra", {
    titania: { kind: "family", felt: [0.88, 0.92, 0.9], evidence: "Chandra asks each night for her story of the ships, and has never stayed awake for all of it." },
    oberon: { kind: "acquaintance", felt: [0.3, 0.44, 0.3], evidence: "Chandra saw Oberon go by with all his horns to the hunt, and wished to be asked." },
    mustardseed: { kind: "friend", felt: [0.7, 0.82, 0.8], evidence: "Chandra was taught to fence by Mustardseed, with two stalks of grass." },
    puck: { kind: "friend", felt: [0.4, 0.36, 0.4], evidence: "Chandra laughs whenever Puck is a stool, and guesses it every time." },
  }),
];

const attendants = [
  ...feelings("peaseblossom", {
    titania: { kind: "professional", felt: [0.84, 0.92, 0.9], evidence: "Peaseblossom has answered the Queen before the end of her sentence these three hundred years." },
    mustardseed: { kind: "strained", felt: [-0.08, 0.54, 0.92], evidence: "Peaseblossom swept the bower, and Mustardseed drilled across it." },
    chandra: { kind: "friend", felt: [0.62, 0.76, 0.84], evidence: "Peaseblossom plaits him a crown each morning, and lets him choose each daisy." },
  }),
  ...feelings("cobweb", {
    titania: { kind: "professional", felt: [0.64, 0.8, 0.9], evidence: "Cobweb stays awake above the Queen’s bed, and has been given no thanks, which is how they like it." },
    puck: { kind: "strained", felt: [-0.2, 0.12, 0.7], evidence: "Cobweb saw him come back from far away with a flower behind his back." },
    moth: { kind: "friend", felt: [0.58, 0.5, 0.94], evidence: "Cobweb has caught Moth eleven times tonight, gently, and turned them round." },
  }),
  ...feelings("moth", {
    cobweb: { kind: "friend", felt: [0.76, 0.9, 0.94], evidence: "Moth is always caught by Cobweb just short of the candle." },
    titania: { kind: "professional", felt: [0.7, 0.8, 0.9], evidence: "Moth loves the Queen above everything that does not actually shine." },
    oberon: { kind: "strained", felt: [-0.36, 0.3, 0.6], evidence: "Moth heard him laugh in spring, and hid in a foxglove until Thursday." },
    "tom-snout": { kind: "acquaintance", felt: [0.08, 0.4, 0.02], evidence: "Moth went round his lantern eleven times, and he took off his hat, though not to greet anyone." },
  }),
  ...feelings("mustardseed", {
    puck: { kind: "enemy", felt: [-0.56, 0.08, 0.8], evidence: "Mustardseed spent a wet afternoon in an acorn for his prank, and has it in writing." },
    chandra: { kind: "friend", felt: [0.78, 0.84, 0.84], evidence: "Mustardseed turned somersaults on his cradle one whole night, until he left off crying." },
    titania: { kind: "professional", felt: [0.68, 0.86, 0.9], evidence: "Mustardseed has offered her a plan of battle, and been kissed for it." },
    peaseblossom: { kind: "rival", felt: [-0.14, 0.6, 0.92], evidence: "Mustardseed is named last of the four each time, and knows who is named first." },
  }),
];

const players = [
  ...feelings("peter-quince", {
    "nick-bottom": { kind: "friend", felt: [0.5, 0.58, 0.9], evidence: "Quince has talked Bottom out of four parts by praising him in one." },
    "francis-flute": { kind: "mentor", felt: [0.5, 0.66, 0.7], evidence: "Quince saw at the rehearsal what the boy could do with Thisbe, and has not told him so." },
    snug: { kind: "friend", felt: [0.58, 0.86, 0.9], evidence: "Quince works beside Snug, and they have understood each other for years without discussing it." },
    "robin-starveling": { kind: "friend", felt: [0.32, 0.64, 0.76], evidence: "Quince cast Starveling as moonshine, to be looked up to." },
    philostrate: { kind: "professional", felt: [0.2, 0.5, 0.08], evidence: "Quince has twice carried him a scroll, and twice been told to wait." },
  }),
  ...feelings("nick-bottom", {
    "peter-quince": { kind: "friend", felt: [0.66, 0.84, 0.9], evidence: "Bottom calls Peter first among writers in Athens, and helps him to improve the play." },
    snug: { kind: "friend", felt: [0.44, 0.76, 0.76], evidence: "Bottom has nothing against Snug’s lion, except that he could do it better." },
    "francis-flute": { kind: "friend", felt: [0.4, 0.72, 0.7], evidence: "Bottom spent the rehearsal teaching his Thisbe to die, by dying for him." },
    theseus: { kind: "acquaintance", felt: [0.4, 0.7, 0.02], evidence: "Bottom has it settled that the Duke will give him sixpence a day for life." },
  }),
  ...feelings("francis-flute", {
    "peter-quince": { kind: "mentor", felt: [0.52, 0.76, 0.7], evidence: "Flute begged him for a knight, was given a lady, and since the rehearsal has begun to see why." },
    "nick-bottom": { kind: "friend", felt: [0.72, 0.8, 0.7], evidence: "Flute knows nobody in Athens, gentle or simple, who can touch Bottom for a death." },
    "tom-snout": { kind: "strained", felt: [0.02, 0.56, 0.6], evidence: "Flute has to kiss Snout’s knuckles for a chink, and Snout has been mending kettles." },
  }),
  ...feelings("tom-snout", {
    "peter-quince": { kind: "friend", felt: [0.4, 0.7, 0.7], evidence: "Snout brings to the rehearsal a fresh difficulty every evening, and likes to see him plane it down." },
    "robin-starveling": { kind: "friend", felt: [0.5, 0.7, 0.8], evidence: "Snout and Starveling agree upon a good many dangers before supper." },
    "nick-bottom": { kind: "friend", felt: [0.46, 0.64, 0.76], evidence: "Snout asked who could bring in a wall, and Bottom, without a pause, brought in Snout." },
  }),
  ...feelings("snug", {
    "peter-quince": { kind: "friend", felt: [0.72, 0.92, 0.9], evidence: "Snug would be a lion, a wall or a bucket, if Peter wanted it." },
    "nick-bottom": { kind: "friend", felt: [0.24, 0.6, 0.76], evidence: "Snug was shown at the rehearsal how a lion roars, and has not liked to try since." },
  }),
  ...feelings("robin-starveling", {
    "tom-snout": { kind: "friend", felt: [0.46, 0.72, 0.8], evidence: "Starveling walks home with Snout, who also thinks that it is going to rain." },
    "nick-bottom": { kind: "strained", felt: [-0.2, 0.46, 0.76], evidence: "Starveling was measured by Bottom for his lantern, aloud, with comparisons." },
    "peter-quince": { kind: "friend", felt: [0.44, 0.72, 0.76], evidence: "Starveling was cut as Thisbe’s mother, and was given a lantern with an apology." },
  }),
];

export const woodTies = [...courts, ...attendants, ...players];
