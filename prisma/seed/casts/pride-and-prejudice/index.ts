import type { CastFileInput } from "@/server/contracts/cast-file";
import { elsewhere } from "./characters-elsewhere";
import { longbourn } from "./characters-longbourn";
import { netherfield } from "./characters-netherfield";
import { places } from "./places";
import { elsewhereTies } from "./ties-elsewhere";
import { longbournTies } from "./ties-longbourn";
import { netherfieldTies } from "./ties-netherfield";
import { facts } from "./facts";

export const prideAndPrejudice: CastFileInput = {
  format: "dramatis.cast",
  version: 1,
  slug: "pride-and-prejudice",
  title: "Pride and Prejudice",
  author: "after Jane Austen",
  source: "Pride and Prejudice (1813) by Jane Austen; persons and situations from the novel, every word our own",
  era: "regency",
  premise:
    "Rain has shut seven people up in one drawing room. Jane is ill upstairs, Elizabeth has walked three miles to nurse her, and Mr Darcy has discovered that he is listening for her step. In Meryton a handsome lieutenant is telling his story.",
  startsAt: "1811-11-12T19:30",
  places,
  openings: [
    {
      key: "the-assembly",
      title: "The assembly",
      placeKey: "assembly-rooms",
      startsAt: "1811-10-15T20:30",
      premise: "Netherfield is let, and its party has come to the public ball. One stranger dances every dance. The other stands by the wall, within earshot of a young lady who has no partner.",
      present: ["elizabeth-bennet", "fitzwilliam-darcy", "jane-bennet", "charles-bingley", "caroline-bingley", "charlotte-lucas", "mrs-bennet", "sir-william-lucas"],
    },
    {
      key: "the-netherfield-drawing-room",
      title: "The Netherfield drawing room",
      placeKey: "netherfield-drawing-room",
      startsAt: "1811-11-12T19:30",
      premise: "After dinner, with rain on the long windows. Jane is upstairs with a fever. A card lies on the salver which nobody has explained, and somebody is sure to read out the name.",
      present: ["elizabeth-bennet", "fitzwilliam-darcy", "charles-bingley", "caroline-bingley", "louisa-hurst", "mr-hurst"],
    },
    {
      key: "a-confidence-in-meryton",
      title: "A confidence in Meryton",
      placeKey: "meryton",
      startsAt: "1811-11-11T18:30",
      premise: "Mrs Phillips has officers to supper and lottery tickets after it. Mr Wickham, in the best light in the room, would rather not say why he and Mr Darcy do not speak.",
      present: ["george-wickham", "elizabeth-bennet", "lydia-bennet", "kitty-bennet", "mrs-phillips"],
    },
    {
      key: "a-morning-at-hunsford",
      title: "A morning at Hunsford",
      placeKey: "hunsford-parsonage",
      startsAt: "1812-04-09T11:00",
      premise: "Spring in Kent. Charlotte has married her comfortable home, Elizabeth is her guest, and the Colonel has just let fall, meaning it as praise, that Mr Darcy lately saved a friend from a most imprudent marriage.",
      present: ["elizabeth-bennet", "fitzwilliam-darcy", "colonel-fitzwilliam", "charlotte-lucas", "william-collins"],
    },
  ],
  characters: [...netherfield, ...longbourn, ...elsewhere],
  relationships: [...netherfieldTies, ...longbournTies, ...elsewhereTies],
  facts,
};
