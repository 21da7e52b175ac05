import { feelings } from "../feelings";

export const athensTies = [
  ...feelings("theseus", {
    hippolyta: { kind: "romance", felt: [0.78, 0.66, 0.36], evidence: "Theseus won her in battle, and counts the hours of an old moon until she is his by a better title." },
    egeus: { kind: "professional", felt: [0.22, 0.6, 0.5], evidence: "Theseus granted him the letter of the law this morning, and liked neither the letter nor the man." },
    hermia: { kind: "acquaintance", felt: [0.24, 0.56, 0.14], evidence: "Theseus gave her until the new moon to choose, and hoped while he said it that she would be wise." },
    demetrius: { kind: "strained", felt: [-0.1, 0.34, 0.3], evidence: "Theseus has heard that he was sworn to another lady, and meant to speak with him of it." },
    philostrate: { kind: "professional", felt: [0.4, 0.74, 0.66], evidence: "Theseus sent him to stir up the youth of Athens to merriment, and has seen only memoranda." },
  }),
  ...feelings("hippolyta", {
    theseus: { kind: "romance", felt: [0.36, 0.52, 0.36], evidence: "Hippolyta yielded to his sword in fair fight, and is waiting to learn what else there is of him." },
    hermia: { kind: "friend", felt: [0.38, 0.6, 0.08], evidence: "Hippolyta saw a girl half her height refuse a whole court, and thought of home." },
    egeus: { kind: "strained", felt: [-0.42, 0.3, 0.1], evidence: "Hippolyta heard a father ask for his daughter’s death as one asks for a receipt." },
    oberon: { kind: "strained", felt: [-0.06, 0.4, 0.24], evidence: "Hippolyta remembers a dark rider in her woods whom no arrow touched, and has not named him to anyone." },
  }),
  ...feelings("egeus", {
    hermia: { kind: "family", felt: [-0.12, 0.2, 0.92], evidence: "Egeus brought his daughter before the Duke to be married where he bids, or killed." },
    demetrius: { kind: "ally", felt: [0.6, 0.8, 0.5], evidence: "Egeus gave Demetrius his consent, and has never explained, even to himself, why that one." },
    lysander: { kind: "enemy", felt: [-0.72, 0.08, 0.4], evidence: "Egeus charges him with the theft of a heart, by means of rhymes, rings and sweetmeats." },
    theseus: { kind: "professional", felt: [0.5, 0.74, 0.5], evidence: "Egeus went to the Duke for the ancient privilege of Athens, and was given it." },
  }),
  ...feelings("philostrate", {
    theseus: { kind: "professional", felt: [0.54, 0.7, 0.66], evidence: "Philostrate must fill three hours for a master who is bored by battles when they are sung." },
    "peter-quince": { kind: "strained", felt: [-0.18, 0.34, 0.08], evidence: "Philostrate heard a rehearsal through a workshop wall, and laughed until he had to hold on to it." },
    hippolyta: { kind: "acquaintance", felt: [0.1, 0.5, 0.16], evidence: "Philostrate has offered the queen four masques, and been asked whether there was anything with hounds." },
  }),
  ...feelings("hermia", {
    lysander: { kind: "romance", felt: [0.94, 0.92, 0.7], evidence: "Hermia swore to meet him in the wood a league outside the town, and was there before the moon." },
    helena: { kind: "friend", felt: [0.72, 0.84, 0.94], evidence: "Hermia told Helena of the flight tonight, since she has told her everything since they were six." },
    demetrius: { kind: "strained", felt: [-0.56, 0.26, 0.4], evidence: "Hermia has tried scorn upon him, and silence, and plain speech, and he takes each for encouragement." },
    egeus: { kind: "family", felt: [-0.1, 0.14, 0.92], evidence: "Hermia asked her father to look with her eyes, and he asked the Duke for the law." },
    theseus: { kind: "strained", felt: [-0.14, 0.46, 0.14], evidence: "Hermia was told by the Duke that a father should be as a god, and did not reply." },
  }),
  ...feelings("lysander", {
    hermia: { kind: "romance", felt: [0.92, 0.94, 0.7], evidence: "Lysander has left house and inheritance for her, and has lost only the path." },
    demetrius: { kind: "rival", felt: [-0.6, 0.2, 0.46], evidence: "Lysander told him before the Duke that, having the father’s love, he might marry the father." },
    helena: { kind: "friend", felt: [0.3, 0.6, 0.5], evidence: "Lysander pities Helena, wished her joy of Demetrius this evening, and told her which way they would go." },
    egeus: { kind: "enemy", felt: [-0.5, 0.14, 0.4], evidence: "Lysander is as rich and as well born as the other man, and has never been told what his fault is." },
  }),
  ...feelings("demetrius", {
    hermia: { kind: "romance", felt: [0.7, 0.5, 0.4], evidence: "Demetrius wants Hermia as he never wanted anyone who wanted him." },
    helena: { kind: "strained", felt: [-0.4, 0.6, 0.6], evidence: "Demetrius made Helena a hundred vows in spring, and cannot be in her company now without being reminded of it." },
    lysander: { kind: "rival", felt: [-0.66, 0.22, 0.46], evidence: "Demetrius has come into the wood with a sword to find the man that Hermia ran to." },
    egeus: { kind: "ally", felt: [0.4, 0.66, 0.5], evidence: "Demetrius has the old man’s word, and finds that it is the only word he has." },
  }),
  ...feelings("helena", {
    demetrius: { kind: "romance", felt: [0.9, 0.56, 0.6], evidence: "Helena follows at his heels and is told to go home, and thinks it a kind of conversation." },
    hermia: { kind: "friend", felt: [0.4, 0.62, 0.94], evidence: "Helena shared one cushion and one song with her for years, and sold her secret tonight for a look." },
    lysander: { kind: "friend", felt: [0.24, 0.6, 0.5], evidence: "Helena finds in Lysander everything that a lover should be, and that none of it is any use to her." },
    oberon: { kind: "acquaintance", felt: [0.02, 0.5, 0.02], evidence: "Helena thought that someone stood behind the oak and was sorry for her, and took it for the wind." },
  }),
];
