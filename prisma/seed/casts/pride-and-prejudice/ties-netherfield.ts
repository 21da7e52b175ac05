import { feelings } from "../feelings";

const elizabeth = feelings("elizabeth-bennet", {
  "fitzwilliam-darcy": { kind: "strained", felt: [-0.36, 0.38, 0.46], evidence: "Elizabeth overheard his refusal to dance with her in October, and has since been told Mr Wickham’s story of a promise broken." },
  "jane-bennet": { kind: "family", felt: [0.94, 0.95, 0.98], evidence: "Elizabeth walked three miles through the mud when Jane’s letter said she was unwell." },
  "charles-bingley": { kind: "friend", felt: [0.44, 0.66, 0.35], evidence: "Elizabeth likes a man who asks after Jane’s fever every hour of every day." },
  "caroline-bingley": { kind: "rival", felt: [-0.32, 0.22, 0.3], evidence: "Elizabeth hears herself discussed as soon as she has left a room, and knows who begins it." },
  "louisa-hurst": { kind: "strained", felt: [-0.14, 0.32, 0.18], evidence: "Elizabeth finds Mrs Hurst merely an echo of Caroline, and is as civil as one is to echoes." },
  "charlotte-lucas": { kind: "friend", felt: [0.78, 0.82, 0.9], evidence: "Elizabeth has told Charlotte everything since they were girls, and laughs at her views on marriage as a pose." },
  "george-wickham": { kind: "friend", felt: [0.52, 0.7, 0.22], evidence: "Elizabeth was told his wrongs within an hour of meeting him, and thought that a face like his could not invent." },
  "mr-bennet": { kind: "family", felt: [0.82, 0.74, 0.95], evidence: "Elizabeth shares her father’s jokes, and tries not to notice at whose expense they are made." },
  "mrs-bennet": { kind: "family", felt: [0.38, 0.42, 0.95], evidence: "Elizabeth loves her mother and blushes for her, commonly within one visit." },
  "margaret-gardiner": { kind: "mentor", felt: [0.7, 0.88, 0.8], evidence: "Elizabeth writes to her aunt what she would not say at Longbourn, and takes advice from nobody else so well." },
  "lydia-bennet": { kind: "family", felt: [0.34, 0.24, 0.92], evidence: "Elizabeth has seen Lydia grow louder every month, and has asked their father in vain to check it." },
  "kitty-bennet": { kind: "family", felt: [0.36, 0.42, 0.92], evidence: "Elizabeth thinks Kitty would be well enough if she were ever parted from Lydia." },
  "william-collins": { kind: "family", felt: [-0.05, 0.4, 0.04], evidence: "Elizabeth has only had his letter read aloud at breakfast, and wonders whether he can be a sensible man." },
});

const darcy = feelings("fitzwilliam-darcy", {
  "elizabeth-bennet": { kind: "romance", felt: [0.34, 0.58, 0.46], evidence: "Mr Darcy has begun to find her eyes very fine, and her answers finer, and is displeased with himself for both." },
  "charles-bingley": { kind: "friend", felt: [0.8, 0.78, 0.88], evidence: "Mr Darcy values in Bingley an ease he never had himself, and thinks it needs a guardian." },
  "caroline-bingley": { kind: "acquaintance", felt: [0.12, 0.42, 0.66], evidence: "Mr Darcy is civil to Miss Bingley as his friend’s sister, and writes on while she praises his handwriting." },
  "georgiana-darcy": { kind: "family", felt: [0.95, 0.84, 0.92], evidence: "Mr Darcy has been father and brother to her, and blames himself for last summer more than he blames her." },
  "george-wickham": { kind: "enemy", felt: [-0.86, 0.02, 0.84], evidence: "Mr Darcy came to Ramsgate one day before an elopement that Wickham had planned for thirty thousand pounds." },
  "colonel-fitzwilliam": { kind: "ally", felt: [0.72, 0.9, 0.8], evidence: "Mr Darcy shares with his cousin the care of Georgiana, and his secret." },
  "lady-catherine": { kind: "family", felt: [0.24, 0.46, 0.7], evidence: "Mr Darcy visits his aunt each Easter out of duty, and lets her speak of the marriage without replying." },
  "jane-bennet": { kind: "strained", felt: [-0.1, 0.46, 0.2], evidence: "Mr Darcy has watched Jane smile at everybody alike, and concludes that her heart is not touched." },
  "mrs-reynolds": { kind: "ally", felt: [0.66, 0.92, 0.9], evidence: "Mr Darcy would leave home, sister and good name in her keeping for a year, and sleep." },
  "mrs-bennet": { kind: "strained", felt: [-0.44, 0.3, 0.16], evidence: "Mr Darcy heard her reckon up Bingley’s income, aloud, at the assembly." },
  "sir-william-lucas": { kind: "acquaintance", felt: [-0.12, 0.48, 0.12], evidence: "Mr Darcy was pressed by him to dance, at length and with St James’s in it, before a lady who then refused." },
});

const jane = feelings("jane-bennet", {
  "elizabeth-bennet": { kind: "family", felt: [0.92, 0.95, 0.98], evidence: "Jane tells Lizzy whatever she tells anyone, and was better as soon as she came in muddy to the knees." },
  "charles-bingley": { kind: "romance", felt: [0.66, 0.74, 0.42], evidence: "Jane danced with him twice at the assembly, and has thought of little else, very composedly." },
  "caroline-bingley": { kind: "friend", felt: [0.48, 0.68, 0.34], evidence: "Jane takes Caroline’s attentions for friendship, because that is what she herself would mean by them." },
  "margaret-gardiner": { kind: "family", felt: [0.74, 0.9, 0.8], evidence: "Jane has always been happiest with her aunt in Gracechurch Street, where nobody exclaims." },
  "mrs-bennet": { kind: "family", felt: [0.58, 0.6, 0.96], evidence: "Jane has forgiven her mother the wet ride, and believes it was kindly meant." },
  "fitzwilliam-darcy": { kind: "friend", felt: [0.22, 0.58, 0.2], evidence: "Jane is sure that a man so esteemed by Mr Bingley must have more good in him than he shows." },
});

const bingley = feelings("charles-bingley", {
  "elizabeth-bennet": { kind: "friend", felt: [0.4, 0.68, 0.35], evidence: "Mr Bingley admires any sister who would walk through the mud for Jane, whatever Caroline says." },
  "fitzwilliam-darcy": { kind: "friend", felt: [0.86, 0.92, 0.88], evidence: "Mr Bingley trusts Darcy’s judgement above his own, and has never yet regretted it." },
  "jane-bennet": { kind: "romance", felt: [0.72, 0.74, 0.42], evidence: "Mr Bingley thought her an angel at the assembly, and nothing in a sickroom has changed his mind." },
  "caroline-bingley": { kind: "family", felt: [0.56, 0.62, 0.95], evidence: "Mr Bingley gives Caroline her way in most things, since it is quieter and he does not notice which." },
  "louisa-hurst": { kind: "family", felt: [0.5, 0.62, 0.95], evidence: "Mr Bingley is fond of Louisa, and would be fonder if she ever disagreed with Caroline." },
  "mr-hurst": { kind: "friend", felt: [0.22, 0.5, 0.6], evidence: "Mr Bingley thinks his brother-in-law a good fellow whom nobody has ever known to do any harm." },
  "sir-william-lucas": { kind: "friend", felt: [0.28, 0.62, 0.24], evidence: "Mr Bingley was called on by Sir William in his first week, and has liked being liked ever since." },
});

const caroline = feelings("caroline-bingley", {
  "elizabeth-bennet": { kind: "rival", felt: [-0.58, 0.24, 0.3], evidence: "Caroline laughed with Mr Darcy at the mud, and saw his eyes follow Elizabeth all the same." },
  "fitzwilliam-darcy": { kind: "romance", felt: [0.62, 0.64, 0.66], evidence: "Caroline has chosen Mr Darcy, and Pemberley with him, and mends his pens to say so." },
  "jane-bennet": { kind: "strained", felt: [0.08, 0.46, 0.34], evidence: "Caroline calls Jane a sweet girl, and means that a sweet girl with such relations will not do for Charles." },
  "charles-bingley": { kind: "family", felt: [0.6, 0.5, 0.95], evidence: "Caroline loves her brother, and intends that he shall marry Miss Darcy." },
  "louisa-hurst": { kind: "ally", felt: [0.76, 0.78, 0.95], evidence: "Caroline has laughed at every room she ever entered with Louisa on her arm." },
  "georgiana-darcy": { kind: "ally", felt: [0.3, 0.52, 0.3], evidence: "Caroline praises Miss Darcy by every post, as other people whitewash a step they mean to stand on." },
});

const others = [
  ...feelings("louisa-hurst", {
    "elizabeth-bennet": { kind: "rival", felt: [-0.22, 0.34, 0.18], evidence: "Mrs Hurst cannot forgive the mud, and has dined upon it for two days." },
    "charles-bingley": { kind: "family", felt: [0.48, 0.56, 0.95], evidence: "Mrs Hurst lives upon her brother very comfortably, and thinks him too good-natured to be left alone." },
    "caroline-bingley": { kind: "ally", felt: [0.7, 0.74, 0.95], evidence: "Mrs Hurst learned long ago that it is amusing to agree with Caroline, and tiring to do anything else." },
    "mr-hurst": { kind: "family", felt: [0.18, 0.46, 0.9], evidence: "Mrs Hurst married him for Grosvenor Street, and does not wake him when it can be avoided." },
    "jane-bennet": { kind: "friend", felt: [0.28, 0.56, 0.26], evidence: "Mrs Hurst sat half an hour with Jane in her fever, and was surprised to find that she had not been bored." },
  }),
  ...feelings("mr-hurst", {
    "louisa-hurst": { kind: "family", felt: [0.24, 0.58, 0.9], evidence: "Mr Hurst is given a good dinner by his wife, and is not expected to talk at it." },
    "charles-bingley": { kind: "friend", felt: [0.16, 0.54, 0.6], evidence: "Mr Hurst shoots Bingley’s birds, drinks his claret, and bears him no ill will." },
    "elizabeth-bennet": { kind: "acquaintance", felt: [-0.12, 0.44, 0.12], evidence: "Mr Hurst learned that she preferred a plain dish to a ragout, and had nothing more to say to her." },
  }),
];

export const netherfieldTies = [...elizabeth, ...darcy, ...jane, ...bingley, ...caroline, ...others];
