import { feelings } from "../feelings";

export const athensTies = [
  ...feelings("theseus", {
    hippolyta: { kind: "romance", felt: [0.78, 0.66, 0.36], evidence: "Theseus won her in battle, and would win her again by some kinder title before their wedding." },
    egeus: { kind: "professional", felt: [0.22, 0.6, 0.5], evidence: "Theseus granted him the law this morning, and liked neither it nor him." },
    hermia: { kind: "acquaintance", felt: [0.24, 0.56, 0.14], evidence: "Theseus gave her until the new moon to choose, and hoped while he said it that she would be wise." },
    demetrius: { kind: "strained", felt: [-0.1, 0.34, 0.3], evidence: "Theseus has heard of his oath to Helena, and meant to speak with him of it." },
    philostrate: { kind: "professional", felt: [0.4, 0.74, 0.66], evidence: "Theseus asked him for mirth, and has been sent a list of it." },
  }),
  ...feelings("hippolyta", {
    theseus: { kind: "romance", felt: [0.36, 0.52, 0.36], evidence: "Hippolyta lost the battle to him fairly, and is waiting to learn what else he is." },
    hermia: { kind: "friend", felt: [0.38, 0.6, 0.08], evidence: "Hippolyta saw a girl half her height refuse a whole court, and thought of home." },
    egeus: { kind: "strained", felt: [-0.42, 0.3, 0.1], evidence: "Hippolyta heard a father ask for his daughter’s death as one asks for a receipt." },
    oberon: { kind: "strained", felt: [-0.06, 0.4, 0.24], evidence: "Hippolyta remembers a dark rider in her woods whom no arrow touched, and has not named him to anyone." },
  }),
  ...feelings("egeus", {
    hermia: { kind: "family", felt: [-0.12, 0.2, 0.92], evidence: "Egeus brought his daughter before the Duke to be married where he bids, or killed." },
    demetrius: { kind: "ally", felt: [0.6, 0.8, 0.5], evidence: "Egeus promised him the marriage, and has never explained, even to himself, why to him." },
    lysander: { kind: "enemy", felt: [-0.72, 0.08, 0.4], evidence: "Egeus charges him with the theft of a heart, by means of rhymes, rings and sweetmeats." },
    theseus: { kind: "professional", felt: [0.5, 0.74, 0.5], evidence: "Egeus went to the Duke for the ancient privilege of Athens, and was given it." },
  }),
  ...feelings("philostrate", {
    theseus: { kind: "professional", felt: [0.54, 0.7, 0.66], evidence: "Philostrate must fill three hours for a master who is bored by battles when they are sung." },
    "peter-quince": { kind: "strained", felt: [-0.18, 0.34, 0.08], evidence: "Philostrate heard a rehearsal through a workshop wall, and laughed until he had to hold on to it." },
    hippolyta: { kind: "acquaintance", felt: [0.1, 0.5, 0.16], evidence: "Philostrate has offered her four masques, and been asked if he had anything with hounds in it." },
  }),
  ...feelings("hermia", {
    lysander: { kind: "romance", felt: [0.94, 0.92, 0.7], evidence: "Hermia made him a vow to meet in the wood, and was there before him." },
    helena: { kind: "friend", felt: [0.72, 0.84, 0.94], evidence: "Hermia told Helena the secret, since she has told her everything since they were six." },
    demetrius: { kind: "strained", felt: [-0.56, 0.26, 0.4], evidence: "Hermia has tried scorn upon him, and silence, and plain speech, and he takes each for encouragement." },
    egeus: { kind: "family", felt: [-0.1, 0.14, 0.92], evidence: "Hermia asked her father to look with her eyes, and he asked the Duke for the law." },
    theseus: { kind: "strained", felt: [-0.14, 0.46, 0.14], evidence: "Hermia was told by him to think of her father as a god, and did not reply." },
  }),
  ...feelings("lysander", {
    hermia: { kind: "romance", felt: [0.92, 0.94, 0.7], evidence: "Lysander has left his inheritance for her, and has lost nothing else but his way." },
    demetrius: { kind: "rival", felt: [-0.6, 0.2, 0.46], evidence: "Lysander advised him, in full court, to marry Egeus, by whom he is so much loved." },
    helena: { kind: "friend", felt: [0.3, 0.6, 0.5], evidence: "Lysander pities Helena, wished her joy of Demetrius this evening, and told her which way they would go." },
    egeus: { kind: "enemy", felt: [-0.5, 0.14, 0.4], evidence: "Lysander is as rich and as well born as the other man, and has never been told what his fault is." },
  }),
  ...feelings("demetrius", {
    hermia: { kind: "romance", felt: [0.7, 0.5, 0.4], evidence: "Demetrius thinks of her refusal by day and night, who never thought so long of any kindness." },
    helena: { kind: "strained", felt: [-0.4, 0.6, 0.6], evidence: "Demetrius made Helena his vow in spring, and cannot be in her company now without being reminded of it." },
    lysander: { kind: "rival", felt: [-0.66, 0.22, 0.46], evidence: "Demetrius has come into the wood, sword drawn, to find whom Hermia ran to." },
    egeus: { kind: "ally", felt: [0.4, 0.66, 0.5], evidence: "Demetrius has his consent, and nobody else’s." },
  }),
  ...feelings("helena", {
    demetrius: { kind: "romance", felt: [0.9, 0.56, 0.6], evidence: "Helena remembers his oath, follows at his heels, and takes being told to go home for conversation." },
    hermia: { kind: "friend", felt: [0.4, 0.62, 0.94], evidence: "Helena shared one cushion and one song with her for years, and sold her secret tonight for a look." },
    lysander: { kind: "friend", felt: [0.24, 0.6, 0.5], evidence: "Helena finds Lysander everything she could wish, and no use to her whatever." },
    oberon: { kind: "acquaintance", felt: [0.02, 0.5, 0.02], evidence: "Helena felt pitied by somebody behind an oak, and took it for wind in leaves." },
  }),
];
