import type { CastFileInput } from "@/server/contracts/cast-file";

/** What is so, and what is only believed, when the story begins: clauses that can follow “I know that”. */
export const facts: NonNullable<CastFileInput["facts"]> = [
  {
    text: "George Wickham tried to run away with Georgiana Darcy for her thirty thousand pounds",
    subject: "george-wickham",
    object: "georgiana-darcy",
    isSecret: true,
    heldBy: ["fitzwilliam-darcy", "georgiana-darcy", "george-wickham", "colonel-fitzwilliam"],
  },
  {
    text: "Fitzwilliam Darcy cheated George Wickham of the living that his father left him",
    subject: "fitzwilliam-darcy",
    object: "george-wickham",
    isTrue: false,
    heldBy: ["mrs-phillips", "lydia-bennet"],
  },
  {
    text: "Charlotte Lucas means to marry for a house of her own and a fire in it",
    subject: "charlotte-lucas",
    object: null,
    isSecret: true,
    heldBy: ["charlotte-lucas"],
  },
  {
    text: "Fitzwilliam Darcy admires Elizabeth Bennet more than he likes",
    subject: "fitzwilliam-darcy",
    object: "elizabeth-bennet",
    isSecret: true,
    heldBy: ["fitzwilliam-darcy", "caroline-bingley"],
  },
  {
    text: "Caroline Bingley means her brother for Georgiana Darcy, and not for Jane Bennet",
    subject: "caroline-bingley",
    object: "jane-bennet",
    isSecret: true,
    heldBy: ["caroline-bingley", "louisa-hurst"],
  },
  {
    text: "the Longbourn estate goes to William Collins when Mr Bennet dies",
    subject: "william-collins",
    object: null,
    heldBy: ["mr-bennet", "mrs-bennet", "elizabeth-bennet", "jane-bennet", "mary-bennet", "william-collins", "charlotte-lucas", "sir-william-lucas"],
  },
  {
    text: "Mrs Bennet sent Jane Bennet out on horseback because it looked like rain",
    subject: "mrs-bennet",
    object: "jane-bennet",
    isSecret: true,
    heldBy: ["mrs-bennet", "mr-bennet", "elizabeth-bennet", "jane-bennet"],
  },
  {
    text: "George Wickham owes money to half the tradesmen in Meryton",
    subject: "george-wickham",
    object: null,
    isSecret: true,
    heldBy: ["george-wickham"],
  },
  {
    text: "Lady Catherine de Bourgh intends Fitzwilliam Darcy to marry Anne de Bourgh",
    subject: "lady-catherine",
    object: "anne-de-bourgh",
    heldBy: ["lady-catherine", "fitzwilliam-darcy", "colonel-fitzwilliam", "william-collins", "anne-de-bourgh"],
  },
  {
    text: "Colonel Fitzwilliam cannot afford to fall in love",
    subject: "colonel-fitzwilliam",
    object: null,
    isSecret: true,
    heldBy: ["colonel-fitzwilliam"],
  },
  {
    text: "Lydia Bennet has promised two officers the same dance",
    subject: "lydia-bennet",
    object: null,
    isSecret: true,
    heldBy: ["lydia-bennet", "kitty-bennet"],
  },
  {
    text: "Jane Bennet is fonder of Charles Bingley than she shows",
    subject: "jane-bennet",
    object: "charles-bingley",
    isSecret: true,
    heldBy: ["jane-bennet", "elizabeth-bennet", "charlotte-lucas"],
  },
];
