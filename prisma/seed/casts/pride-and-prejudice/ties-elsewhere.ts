import { feelings } from "../feelings";

const lucases = [
  ...feelings("charlotte-lucas", {
    "elizabeth-bennet": { kind: "friend", felt: [0.74, 0.84, 0.9], evidence: "Charlotte enjoys Eliza’s wit above anything at Longbourn, and fears it will cost her a husband." },
    "sir-william-lucas": { kind: "family", felt: [0.64, 0.7, 0.96], evidence: "Charlotte loves her father’s good nature, and has learned from it what good nature does to an income." },
    "mrs-phillips": { kind: "friend", felt: [0.14, 0.34, 0.5], evidence: "Charlotte tells Mrs Phillips only what she wishes Meryton to know." },
    "fitzwilliam-darcy": { kind: "acquaintance", felt: [0.16, 0.58, 0.14], evidence: "Charlotte thinks that on ten thousand a year a man may be forgiven the slight, and saw him regret it." },
  }),
  ...feelings("sir-william-lucas", {
    "charlotte-lucas": { kind: "family", felt: [0.72, 0.86, 0.96], evidence: "Sir William calls Charlotte his right hand, and would be sorry to lose her mince pies." },
    "charles-bingley": { kind: "friend", felt: [0.3, 0.7, 0.24], evidence: "Sir William waited on him before anybody, and was delighted with his being delighted." },
    "mrs-bennet": { kind: "friend", felt: [0.36, 0.6, 0.7], evidence: "Sir William has dined at Longbourn for twenty years, and never noticed that it was a competition." },
    "fitzwilliam-darcy": { kind: "acquaintance", felt: [0.26, 0.64, 0.12], evidence: "Sir William offered him Miss Eliza’s hand for a dance, and thinks no worse of either for declining." },
  }),
];

const rosings = [
  ...feelings("lady-catherine", {
    "fitzwilliam-darcy": { kind: "family", felt: [0.6, 0.74, 0.7], evidence: "Lady Catherine settled the marriage with her sister over two cradles, and regards him as delivered." },
    "anne-de-bourgh": { kind: "family", felt: [0.7, 0.6, 0.98], evidence: "Lady Catherine would have had Anne excel at everything, had Anne’s health allowed her to begin." },
    "william-collins": { kind: "professional", felt: [0.34, 0.66, 0.74], evidence: "Lady Catherine gave him the living, has told him to marry, and is at present correcting his hens." },
    "colonel-fitzwilliam": { kind: "family", felt: [0.46, 0.66, 0.78], evidence: "Lady Catherine finds him attentive, and only regrets he was not born first." },
  }),
  ...feelings("anne-de-bourgh", {
    "lady-catherine": { kind: "family", felt: [0.2, 0.5, 0.98], evidence: "Anne has been answered for by her mother since before she could speak, and has left off trying." },
    "colonel-fitzwilliam": { kind: "friend", felt: [0.26, 0.68, 0.6], evidence: "Anne was once asked by him what she was reading, and he waited to be told." },
    "fitzwilliam-darcy": { kind: "family", felt: [0.02, 0.56, 0.5], evidence: "Anne is to marry him, she is told, and would rather have a faster pair of ponies." },
  }),
  ...feelings("william-collins", {
    "elizabeth-bennet": { kind: "family", felt: [0.2, 0.6, 0.04], evidence: "Mr Collins has heard them called handsome, and is prepared to love whichever is proper." },
    "mr-bennet": { kind: "family", felt: [0.24, 0.62, 0.16], evidence: "Mr Collins inherits the estate through no fault of his, and has written a letter of four pages to say so." },
    "mrs-bennet": { kind: "family", felt: [0.18, 0.6, 0.1], evidence: "Mr Collins trusts that an amiable lady will see in him a remedy for the entail." },
    "lady-catherine": { kind: "mentor", felt: [0.88, 0.96, 0.74], evidence: "Mr Collins was raised from nothing by her notice, and dines at Rosings twice a week." },
  }),
  ...feelings("colonel-fitzwilliam", {
    "fitzwilliam-darcy": { kind: "ally", felt: [0.7, 0.86, 0.8], evidence: "Colonel Fitzwilliam knows no better man than Darcy, and nobody worse at a ball." },
    "lady-catherine": { kind: "family", felt: [0.36, 0.46, 0.78], evidence: "Colonel Fitzwilliam pays his aunt in attention, having no other coin, and is amused at what it buys." },
    "anne-de-bourgh": { kind: "friend", felt: [0.3, 0.64, 0.6], evidence: "Colonel Fitzwilliam suspects somebody is at home in Anne, and knocks now and then." },
    "georgiana-darcy": { kind: "ally", felt: [0.74, 0.8, 0.82], evidence: "Colonel Fitzwilliam is joint guardian of Georgiana, and writes her nonsense every week on principle." },
  }),
];

const pemberley = [
  ...feelings("georgiana-darcy", {
    "fitzwilliam-darcy": { kind: "family", felt: [0.9, 0.94, 0.92], evidence: "Georgiana could not bear to deceive him, told him all at Ramsgate, and was never once reproached." },
    "caroline-bingley": { kind: "acquaintance", felt: [0.1, 0.42, 0.3], evidence: "Georgiana answers Miss Bingley at half her length, having looked hard for more to say." },
    "george-wickham": { kind: "strained", felt: [-0.52, 0.06, 0.56], evidence: "Georgiana remembers his kindness when she was little, and cannot forgive him for spending it." },
    "colonel-fitzwilliam": { kind: "ally", felt: [0.78, 0.88, 0.82], evidence: "Georgiana laughs aloud whenever he writes, which nobody at Pemberley had expected to hear." },
    "mrs-reynolds": { kind: "friend", felt: [0.7, 0.86, 0.9], evidence: "Georgiana goes downstairs to her on bad evenings, where nothing is asked and somebody has lit a fire." },
  }),
  ...feelings("mrs-reynolds", {
    "fitzwilliam-darcy": { kind: "mentor", felt: [0.9, 0.94, 0.9], evidence: "Mrs Reynolds saw him grow up, and would match his temper against any in Derbyshire." },
    "georgiana-darcy": { kind: "family", felt: [0.8, 0.84, 0.9], evidence: "Mrs Reynolds warmed her milk when she was a baby, and sees that she is not sleeping now." },
    "george-wickham": { kind: "strained", felt: [-0.42, 0.14, 0.5], evidence: "Mrs Reynolds knew him when he was sweet-tempered, and has had to open the door to his debts." },
  }),
];

const gracechurch = [
  ...feelings("edward-gardiner", {
    "margaret-gardiner": { kind: "family", felt: [0.9, 0.95, 0.98], evidence: "Mr Gardiner made a love match with sense in it, and tells her so most evenings." },
    "mrs-bennet": { kind: "family", felt: [0.46, 0.44, 0.9], evidence: "Mr Gardiner hears out his sister’s nerves, and then asks what has actually happened." },
    "mr-bennet": { kind: "ally", felt: [0.44, 0.52, 0.7], evidence: "Mr Gardiner enjoys his brother-in-law’s conversation, and wishes that it were sometimes followed by a decision." },
    "jane-bennet": { kind: "family", felt: [0.68, 0.84, 0.76], evidence: "Mr Gardiner sees his small girls fight to sit next to Jane, and thinks them good judges." },
  }),
  ...feelings("margaret-gardiner", {
    "elizabeth-bennet": { kind: "family", felt: [0.76, 0.86, 0.8], evidence: "Mrs Gardiner delights in hearing from Lizzy, and has counted how often one name is mentioned." },
    "jane-bennet": { kind: "family", felt: [0.72, 0.88, 0.8], evidence: "Mrs Gardiner knows how deep Jane’s quiet goes, and keeps a room ready." },
    "edward-gardiner": { kind: "family", felt: [0.9, 0.95, 0.98], evidence: "Mrs Gardiner married a man who listens, and has not got over her luck." },
    "fitzwilliam-darcy": { kind: "acquaintance", felt: [-0.06, 0.46, 0.06], evidence: "Mrs Gardiner honoured the father at Lambton, and seems to recollect that his son was called proud." },
    "george-wickham": { kind: "acquaintance", felt: [0.08, 0.44, 0.04], evidence: "Mrs Gardiner knows him only from what Lizzy writes, and would rather know less of him, or more." },
  }),
];

export const elsewhereTies = [...lucases, ...rosings, ...pemberley, ...gracechurch];
