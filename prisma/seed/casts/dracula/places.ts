import type { CastFileInput } from "@/server/contracts/cast-file";

export const places: CastFileInput["places"] = [
  { key: "the-crescent", name: "The house in the Crescent, Whitby", description: "Mrs Westenra’s summer lodging on the West Cliff: two white beds in one room, and a door that is now locked at night." },
  { key: "churchyard", name: "The churchyard on the East Cliff", description: "A hundred and ninety-nine steps up: leaning stones, the ruined abbey behind, and one seat with the best view of the harbour." },
  { key: "harbour", name: "Whitby harbour", description: "Red roofs, herring boats, two long piers with a light on each, and a bar outside that has broken better ships than most." },
  { key: "demeter", name: "The Demeter", description: "A Russian schooner out of Varna, in ballast of sand, with a few great wooden boxes of mould and not enough men to work her." },
  { key: "asylum", name: "Dr Seward’s asylum, Purfleet", description: "A respectable house with bars, a study with a phonograph in it, and a wall shared with an empty property next door." },
  { key: "carfax", name: "Carfax", description: "An old stone house with few windows, a chapel, a dark pond and twenty acres, sold this summer to a foreign nobleman." },
  { key: "castle", name: "Castle Dracula", description: "A broken outline against the sky, above a drop of a thousand feet. The doors are locked, and the dust in one wing is never disturbed by day." },
  { key: "golden-krone", name: "The Golden Krone, Bistritz", description: "A good inn on the last good road: red wine, paprika, and a landlady who has crossed herself a great deal since May." },
  { key: "hospital", name: "The hospital of Saint Joseph, Budapest", description: "White corridors, green shutters, and an English patient in the end bed who raves whenever a dog howls." },
  { key: "exeter", name: "Mr Hawkins’s house, Exeter", description: "An old solicitor’s house beside the cathedral close, with an office below and a chair kept upstairs for a partner." },
  { key: "berkeley", name: "The Berkeley Hotel, Piccadilly", description: "Where men who have camped together by other fires meet to drink to the one of them that she chose." },
  { key: "amsterdam", name: "Van Helsing’s study, Amsterdam", description: "A tall house on a canal; books in nine languages, a cold stove, and a jar or two that the maid will not dust." },
];
