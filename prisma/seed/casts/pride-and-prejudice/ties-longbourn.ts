import { feelings } from "../feelings";

const parents = [
  ...feelings("mr-bennet", {
    "elizabeth-bennet": { kind: "family", felt: [0.88, 0.9, 0.95], evidence: "Mr Bennet finds nobody else at home worth a joke, and misses her at breakfast." },
    "mrs-bennet": { kind: "strained", felt: [0.06, 0.36, 0.97], evidence: "Mr Bennet married beauty and good humour, and has had neither to talk to for three and twenty years." },
    "mary-bennet": { kind: "family", felt: [0.2, 0.5, 0.94], evidence: "Mr Bennet has heard the concerto, and asks for it again when visitors stay too long." },
    "william-collins": { kind: "professional", felt: [-0.06, 0.42, 0.16], evidence: "Mr Bennet has read his letter twice, and has great hopes of finding him a fool." },
    "edward-gardiner": { kind: "ally", felt: [0.4, 0.76, 0.7], evidence: "Mr Bennet owes his brother-in-law more good advice than he has ever taken." },
  }),
  ...feelings("mrs-bennet", {
    "elizabeth-bennet": { kind: "family", felt: [0.26, 0.44, 0.95], evidence: "Mrs Bennet cannot make Lizzy out, and thinks her neither so handsome as Jane nor so good-humoured as Lydia." },
    "fitzwilliam-darcy": { kind: "rival", felt: [-0.36, 0.28, 0.16], evidence: "Mrs Bennet has hated him since the assembly, where he slighted Lizzy and would not be talked to." },
    "jane-bennet": { kind: "family", felt: [0.84, 0.76, 0.96], evidence: "Mrs Bennet refused Jane the carriage with a black cloud overhead, and it has answered perfectly." },
    "mr-bennet": { kind: "family", felt: [0.3, 0.42, 0.97], evidence: "Mrs Bennet has been teased by her husband for half her life without once being sure of it." },
    "lydia-bennet": { kind: "family", felt: [0.92, 0.72, 0.97], evidence: "Mrs Bennet sees in Lydia herself at fifteen, and cannot deny her anything, least of all a ball." },
    "kitty-bennet": { kind: "family", felt: [0.4, 0.5, 0.95], evidence: "Mrs Bennet scolds Kitty for coughing because her own nerves have nobody else so near to hand." },
    "mrs-phillips": { kind: "ally", felt: [0.68, 0.72, 0.9], evidence: "Mrs Bennet never has a triumph that is not in her sister’s parlour by noon." },
    "william-collins": { kind: "strained", felt: [-0.38, 0.22, 0.1], evidence: "Mrs Bennet cannot hear his name without the entail, or speak of the entail without tears." },
    "sir-william-lucas": { kind: "rival", felt: [0.12, 0.5, 0.7], evidence: "Mrs Bennet dines with the Lucases as often as they will have her, and counts their dishes." },
    "edward-gardiner": { kind: "family", felt: [0.58, 0.84, 0.9], evidence: "Mrs Bennet has a brother in London, and believes him able to arrange anything." },
  }),
];

const sisters = [
  ...feelings("mary-bennet", {
    "mr-bennet": { kind: "family", felt: [0.42, 0.56, 0.94], evidence: "Mary would play him the concerto every evening, and he asks for it just often enough to be obeyed." },
    "kitty-bennet": { kind: "rival", felt: [-0.2, 0.4, 0.93], evidence: "Mary was laughed at over her extracts by Kitty, who had not understood them." },
    "elizabeth-bennet": { kind: "rival", felt: [0.1, 0.52, 0.92], evidence: "Mary plays better than Elizabeth, and has noticed who is asked for a second song." },
  }),
  ...feelings("kitty-bennet", {
    "mrs-bennet": { kind: "family", felt: [0.44, 0.46, 0.95], evidence: "Kitty runs to her mother to be pitied, and is told that she has no compassion on a mother’s nerves." },
    "mary-bennet": { kind: "rival", felt: [-0.3, 0.44, 0.93], evidence: "Kitty is preached at by Mary whenever she wants to go to Meryton, which is daily." },
    "lydia-bennet": { kind: "friend", felt: [0.7, 0.5, 0.95], evidence: "Kitty follows where Lydia goes, and minds very much not having been taken tonight." },
    "george-wickham": { kind: "acquaintance", felt: [0.28, 0.56, 0.14], evidence: "Kitty dropped a glove on the High Street, he returned it with a bow, and she talked of it until bedtime." },
  }),
  ...feelings("lydia-bennet", {
    "elizabeth-bennet": { kind: "family", felt: [0.3, 0.52, 0.92], evidence: "Lydia thinks Lizzy clever and dull, and forgets her lectures before they are finished." },
    "mrs-bennet": { kind: "family", felt: [0.8, 0.76, 0.97], evidence: "Lydia can get anything out of Mamma by asking twice." },
    "kitty-bennet": { kind: "rival", felt: [0.34, 0.4, 0.95], evidence: "Lydia likes to have Kitty by, and likes still better to have something that Kitty has not." },
    "george-wickham": { kind: "friend", felt: [0.48, 0.72, 0.26], evidence: "Lydia thinks him better fun than any other officer, and is resolved to have his secret before bedtime." },
    "mrs-phillips": { kind: "family", felt: [0.5, 0.62, 0.85], evidence: "Lydia has never been refused a supper, a ticket or an officer in Meryton." },
    "charles-bingley": { kind: "acquaintance", felt: [0.34, 0.6, 0.16], evidence: "Lydia has asked him for the ball twice, to his face, and he laughed and did not say no." },
  }),
];

const meryton = [
  ...feelings("george-wickham", {
    "elizabeth-bennet": { kind: "friend", felt: [0.3, 0.48, 0.22], evidence: "Mr Wickham found in her a listener who had her own grudge, and a slight to go with it." },
    "fitzwilliam-darcy": { kind: "enemy", felt: [-0.64, 0.3, 0.84], evidence: "Mr Wickham was paid off in place of a living, prevented at Ramsgate, and forgives neither." },
    "lydia-bennet": { kind: "acquaintance", felt: [0.14, 0.4, 0.26], evidence: "Mr Wickham takes Lydia for a noisy child who repeats whatever she is told, which has its uses." },
    "mrs-phillips": { kind: "friend", felt: [0.2, 0.5, 0.2], evidence: "Mr Wickham was asked to supper before he had finished bowing, and knows what a good word there is worth." },
    "georgiana-darcy": { kind: "strained", felt: [0.04, 0.5, 0.56], evidence: "Mr Wickham has not thought much about her since Ramsgate, except as thirty thousand pounds mislaid." },
  }),
  ...feelings("mrs-phillips", {
    "mrs-bennet": { kind: "family", felt: [0.72, 0.74, 0.9], evidence: "Mrs Phillips has carried her sister’s news through Meryton these twenty years, and rejoices in every wedding of it." },
    "george-wickham": { kind: "friend", felt: [0.46, 0.74, 0.2], evidence: "Mrs Phillips admired him from upstairs, and sent her husband to fetch him to supper." },
    "lydia-bennet": { kind: "family", felt: [0.54, 0.58, 0.85], evidence: "Mrs Phillips keeps something hot for Lydia, and says one is only young once." },
    "charlotte-lucas": { kind: "friend", felt: [0.22, 0.62, 0.5], evidence: "Mrs Phillips thinks Charlotte a good plain useful girl, and says so, before her." },
    "fitzwilliam-darcy": { kind: "enemy", felt: [-0.4, 0.2, 0.06], evidence: "Mrs Phillips has had from Mr Wickham’s own lips what that proud man did about the living." },
  }),
];

export const longbournTies = [...parents, ...sisters, ...meryton];
