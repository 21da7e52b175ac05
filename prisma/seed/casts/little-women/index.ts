import type { CastFileInput } from "@/server/contracts/cast-file";
import { abroad } from "./characters-abroad";
import { marches } from "./characters-marches";
import { places } from "./places";
import { abroadTies } from "./ties-abroad";
import { concordTies } from "./ties-concord";
import { facts } from "./facts";

export const littleWomen: CastFileInput = {
  format: "dramatis.cast",
  version: 1,
  slug: "little-women",
  title: "Little Women",
  author: "after Louisa May Alcott",
  source: "Little Women (1868–69) by Louisa May Alcott; persons and situations from its second part, every word our own",
  era: "victorian",
  premise:
    "The summer when everything is about to be said. Laurie is home with honours and a question for Jo; Beth has a secret; Amy, on a lake in Switzerland, is deciding to be sensible; and in New York a professor keeps a verse cut from a newspaper.",
  startsAt: "1868-07-11T16:00",
  places,
  openings: [
    {
      key: "through-the-grove",
      title: "The walk through the grove",
      placeKey: "march-orchard",
      startsAt: "1868-07-11T17:30",
      premise: "Jo has come down the path to meet Laurie, as she always does when he gets home. This time he does not join in the joke. Beth can see them from her window.",
      present: ["jo-march", "laurie", "beth-march"],
    },
    {
      key: "violet-silk",
      title: "The violet silk",
      placeKey: "dovecote",
      startsAt: "1868-07-13T19:00",
      premise: "John is doing the month’s accounts and is pleased with everybody. Meg has something to put in front of him. Sallie, who has only looked in, ought to have left ten minutes ago.",
      present: ["meg-brooke", "john-brooke", "sallie-moffat"],
    },
    {
      key: "on-the-lake",
      title: "On the lake",
      placeKey: "vevey",
      startsAt: "1868-07-16T16:30",
      premise: "Fred Vaughn has come back from England sooner than expected, with flowers. Amy has her answer ready, and cannot think why she has just been wishing for rain.",
      present: ["amy-march", "fred-vaughn", "flo-carrol", "aunt-carrol"],
    },
    {
      key: "the-hat-for-the-stove",
      title: "A hat of newspaper",
      placeKey: "nursery-parlour",
      startsAt: "1868-02-20T16:00",
      premise: "A winter afternoon in New York. Somebody has folded a soldier’s hat for Tina out of the Weekly Volcano, and the professor is reading the part that shows. Jo would rather that he did not.",
      present: ["professor-bhaer", "jo-march", "tina", "mrs-kirke", "miss-norton"],
    },
    {
      key: "round-the-fire",
      title: "Round the piano",
      placeKey: "march-house",
      startsAt: "1868-07-12T20:00",
      premise: "Sunday evening, and all who are left at home have come in. Mr Laurence has asked if the little piano might be opened. Beth says that she is not at all tired.",
      present: ["beth-march", "jo-march", "marmee", "mr-march", "hannah-mullet", "laurie", "mr-laurence", "meg-brooke"],
    },
  ],
  characters: [...marches, ...abroad],
  relationships: [...concordTies, ...abroadTies],
  facts,
};
