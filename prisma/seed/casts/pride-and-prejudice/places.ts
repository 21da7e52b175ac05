import type { CastFileInput } from "@/server/contracts/cast-file";

export const places: CastFileInput["places"] = [
  { key: "netherfield", name: "Netherfield", description: "A handsome house let at Michaelmas to a young man of fortune. Everything in it is new to its master, and he likes all of it." },
  { key: "longbourn", name: "Longbourn", description: "The Bennets’ house, full of daughters and entailed upon a cousin. The library door is kept shut from the inside." },
  { key: "meryton", name: "Meryton", description: "A market town one mile from Longbourn: a milliner, a circulating library, an aunt with a bow window, and this winter a regiment of militia." },
  { key: "lucas-lodge", name: "Lucas Lodge", description: "A villa named by its owner on the day he left trade. The company is plentiful, the mince pies are made by the eldest daughter." },
  { key: "rosings", name: "Rosings & Hunsford", description: "A great modern house in Kent whose windows are counted aloud to visitors, and, across a paling, the parsonage that does the counting." },
  { key: "pemberley", name: "Pemberley", description: "A stone house on rising ground in Derbyshire, woods behind it and a stream before it, where a young lady practises the pianoforte alone." },
  { key: "gracechurch-street", name: "Gracechurch Street", description: "A cheerful house in Cheapside within sight of its own warehouses. Nieces arrive tired here and leave mended." },
  { key: "netherfield-drawing-room", name: "The Netherfield drawing room", description: "Candles and rain on the long windows. A card table, a pianoforte, a good fire with Mr Hurst before it, and no door that does not creak." },
  { key: "assembly-rooms", name: "The Meryton assembly rooms", description: "A long hot room above the inn, with a gallery for the fiddles and a wall against which a proud man may stand." },
  { key: "longbourn-library", name: "The library at Longbourn", description: "Mr Bennet’s retreat: one good chair, one window, and a rule against daughters that he breaks for one of them." },
  { key: "meryton-high-street", name: "The High Street, Meryton", description: "Red coats at every corner, mud at every crossing, and bonnets in one window which nobody can afford and everybody tries on." },
  { key: "oakham-mount", name: "Oakham Mount", description: "A hill within an easy walk of Longbourn, where two people may talk for an hour and be seen by nothing but sheep." },
  { key: "hunsford-parsonage", name: "The parsonage at Hunsford", description: "A small neat house with bees, a lane, and a parlour at the back chosen by a sensible wife because its windows do not face the road." },
  { key: "rosings-park", name: "Rosings Park", description: "Sheltered paths under old trees, not shown to visitors, and so the only part of Rosings that a visitor is likely to love." },
];
