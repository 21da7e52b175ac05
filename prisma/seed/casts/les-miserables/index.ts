import type { CastFileInput } from "@/server/contracts/cast-file";
import { musain } from "./characters-musain";
import { paris } from "./characters-paris";
import { ruePlumet } from "./characters-rue-plumet";
import { places } from "./places";
import { musainTies } from "./ties-musain";
import { parisTies } from "./ties-paris";
import { ruePlumetTies } from "./ties-rue-plumet";
import { facts } from "./facts";

export const lesMiserables: CastFileInput = {
  format: "dramatis.cast",
  version: 1,
  slug: "les-miserables",
  title: "Les Misérables",
  author: "after Victor Hugo",
  source: "Les Misérables (1862) by Victor Hugo; persons and situations from the novel, with two lives spared, every word our own",
  era: "victorian",
  premise:
    "Paris, the eve of a general’s funeral and of a rising. Marius has lost hope of Cosette, Valjean is packing for England, and Javert has borrowed a workman’s coat. In this telling Fantine and the old bishop are still alive.",
  startsAt: "1832-06-04T19:30",
  places,
  openings: [
    {
      key: "the-back-room",
      title: "The back room of the Musain",
      placeKey: "cafe-musain",
      startsAt: "1832-06-04T20:00",
      premise: "Tomorrow Paris buries General Lamarque. Enjolras is counting muskets, Combeferre is counting mothers, and somebody has to go to the marble-workers. Grantaire offers.",
      present: ["enjolras", "combeferre", "courfeyrac", "grantaire", "feuilly", "bahorel", "joly", "bossuet"],
    },
    {
      key: "the-gate",
      title: "The gate in the Rue Plumet",
      placeKey: "rue-plumet-gate",
      startsAt: "1832-06-03T21:30",
      premise: "Cosette has been told to pack for England, and tells Marius so through the bars. In the shadow of the wall a barefoot girl is listening, with her back against the loose one.",
      present: ["cosette", "marius-pontmercy", "eponine"],
    },
    {
      key: "the-grandfather",
      title: "The grandfather’s carpet",
      placeKey: "filles-du-calvaire",
      startsAt: "1832-06-04T17:00",
      premise: "After four years the door opens, and it is Marius, pale, in a bad coat, come to ask for something. The old man has prepared a blessing for this moment, and several insults.",
      present: ["monsieur-gillenormand", "marius-pontmercy", "mademoiselle-gillenormand"],
    },
    {
      key: "corinthe-by-night",
      title: "Corinthe by night",
      placeKey: "corinthe",
      startsAt: "1832-06-05T22:00",
      premise: "The street is closed with carts and barrels and the lamps are out. A tall workman nobody knows sits quietly in the tap-room, and a boy is staring at him as if at a sum.",
      present: ["enjolras", "combeferre", "courfeyrac", "gavroche", "javert", "grantaire", "marius-pontmercy", "mabeuf"],
    },
    {
      key: "the-lodge",
      title: "Friday at the lodge",
      placeKey: "petit-picpus",
      startsAt: "1832-06-01T15:00",
      premise: "Fantine has brought the bishop his linen. On the same afternoon, and for the first time in years, an old pupil comes with her father to see the gardener’s melons.",
      present: ["bishop-myriel", "fantine", "fauchelevent", "jean-valjean", "cosette"],
    },
  ],
  characters: [...ruePlumet, ...paris, ...musain],
  relationships: [...ruePlumetTies, ...parisTies, ...musainTies],
  facts,
};
