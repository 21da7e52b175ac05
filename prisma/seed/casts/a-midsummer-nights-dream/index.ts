import type { CastFileInput } from "@/server/contracts/cast-file";
import { athens } from "./characters-athens";
import { fairies } from "./characters-fairies";
import { players } from "./characters-players";
import { places } from "./places";
import { athensTies } from "./ties-athens";
import { woodTies } from "./ties-wood";
import { facts } from "./facts";

export const aMidsummerNightsDream: CastFileInput = {
  format: "dramatis.cast",
  version: 1,
  slug: "a-midsummer-nights-dream",
  title: "A Midsummer Night’s Dream",
  author: "after William Shakespeare",
  source: "A Midsummer Night’s Dream (about 1595) by William Shakespeare; persons and situations from the play, every word our own",
  era: "elizabethan",
  premise:
    "One night, one wood, three parties who do not know of each other: four lovers in the wrong order, six tradesmen with a tragedy to rehearse, and a fairy king and queen at war over a child. Puck has just come back with a flower.",
  startsAt: "1595-06-23T21:30",
  places,
  openings: [
    {
      key: "the-law-of-athens",
      title: "The law of Athens",
      placeKey: "palace",
      startsAt: "1595-06-22T10:00",
      premise: "Egeus has brought his daughter before the Duke and asks for the ancient privilege: that she marry as he bids, or die. The Duke’s bride is listening.",
      present: ["theseus", "hippolyta", "egeus", "hermia", "lysander", "demetrius", "helena", "philostrate"],
    },
    {
      key: "ill-met-by-moonlight",
      title: "Two courts, one moon",
      placeKey: "wood",
      startsAt: "1595-06-23T21:30",
      premise: "Coming by different paths to bless the same wedding, the King and Queen of fairies meet face to face. Between them, with a crown of flowers on, stands the reason they have not spoken since spring.",
      present: ["oberon", "titania", "puck", "chandra", "peaseblossom", "cobweb", "moth", "mustardseed"],
    },
    {
      key: "the-rehearsal",
      title: "Rehearsal at the Duke’s Oak",
      placeKey: "dukes-oak",
      startsAt: "1595-06-23T22:15",
      premise: "Six working men with a lantern have come to practise where nobody will overhear them. There is a question about the lion. There is somebody in the hawthorn.",
      present: ["peter-quince", "nick-bottom", "francis-flute", "tom-snout", "snug", "robin-starveling", "puck"],
    },
    {
      key: "four-lost-lovers",
      title: "Four lovers, lost",
      placeKey: "far-clearing",
      startsAt: "1595-06-24T01:00",
      premise: "Wet, torn and out of breath, the four have run into one another at last, and none of them will look at the person whom they loved at supper. Somebody overhead is enjoying it.",
      present: ["hermia", "lysander", "demetrius", "helena", "puck", "oberon"],
    },
  ],
  characters: [...athens, ...fairies, ...players],
  relationships: [...athensTies, ...woodTies],
  facts,
};
