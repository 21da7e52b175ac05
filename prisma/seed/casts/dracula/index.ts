import type { CastFileInput } from "@/server/contracts/cast-file";
import { abroad } from "./characters-abroad";
import { england } from "./characters-england";
import { places } from "./places";
import { abroadTies } from "./ties-abroad";
import { englandTies } from "./ties-england";
import { facts } from "./facts";

export const dracula: CastFileInput = {
  format: "dramatis.cast",
  version: 1,
  slug: "dracula",
  title: "Dracula",
  author: "after Bram Stoker",
  source: "Dracula (1897) by Bram Stoker; persons and situations from the novel, every word our own",
  era: "victorian",
  premise:
    "The eighth of August. Over Whitby the air is dead still, and a schooner with one man at the wheel is running in ahead of a storm. Lucy has tried the door again. Mina waits for a letter; Jonathan, in Budapest, is afraid of his own diary.",
  startsAt: "1893-08-08T19:00",
  places,
  openings: [
    {
      key: "before-the-storm",
      title: "Before the storm",
      placeKey: "churchyard",
      startsAt: "1893-08-08T19:00",
      premise: "A sunset in too many colours, and not a breath of wind. Old Swales has something that he wishes to say. Out beyond the bar a strange ship keeps changing her mind.",
      present: ["mina-murray", "lucy-westenra", "mr-swales", "coastguard"],
    },
    {
      key: "the-guest",
      title: "The guest at the castle",
      placeKey: "castle",
      startsAt: "1893-05-15T22:00",
      premise: "Jonathan has been told not to fall asleep in any room but his own. This one had such a comfortable couch, and there was such a moon.",
      present: ["jonathan-harker", "ilka", "katalin", "mara", "dracula"],
    },
    {
      key: "three-friends",
      title: "Three friends at the Berkeley",
      placeKey: "berkeley",
      startsAt: "1893-05-26T21:00",
      premise: "Two of them were refused this week and one was not. Quincey has ordered the wine, Seward has brought a cheerful face, and Arthur cannot think how to begin.",
      present: ["quincey-morris", "john-seward", "arthur-holmwood"],
    },
    {
      key: "the-patient-who-let-his-flies-go",
      title: "The patient who let his flies go",
      placeKey: "asylum",
      startsAt: "1893-08-08T20:30",
      premise: "Renfield has emptied his boxes and sits with his ear against the wall on the Carfax side. He is very polite tonight, and that is what has brought the doctor up.",
      present: ["renfield", "john-seward", "patrick-hennessey", "simmons"],
    },
    {
      key: "an-address-in-england",
      title: "An address in England",
      placeKey: "hospital",
      startsAt: "1893-08-08T17:00",
      premise: "For the first time in five weeks the Englishman has known what day it is. Sister Agatha has a letter to finish, and must ask him what may be said in it.",
      present: ["jonathan-harker", "sister-agatha"],
    },
  ],
  characters: [...england, ...abroad],
  relationships: [...englandTies, ...abroadTies],
  facts,
};
