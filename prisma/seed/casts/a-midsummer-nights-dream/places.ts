import type { CastFileInput } from "@/server/contracts/cast-file";

export const places: CastFileInput["places"] = [
  { key: "palace", name: "The palace of Theseus", description: "White steps, banners for a wedding four days off, and a duke who wishes that the old moon would make haste and die." },
  { key: "egeus-house", name: "The house of Egeus", description: "A strict door in a good street. The daughter’s window gives upon an almond tree, and the almond tree upon the lane." },
  { key: "quince-workshop", name: "Peter Quince’s workshop", description: "Shavings, a glue-pot, a bench with six places at it, and a bundle of parts copied out fair." },
  { key: "athens-market", name: "The market of Athens", description: "Bellows, looms, saws and tin kettles by day; by evening, five tradesmen who ought to be at home and are talking about lions." },
  { key: "wood", name: "The wood outside Athens", description: "A league without the town. The paths are honest by daylight and change their minds at moonrise." },
  { key: "dukes-oak", name: "The Duke’s Oak", description: "A hollow oak in a green plot, with a hawthorn brake behind it that would serve very well for a tiring-house." },
  { key: "titanias-bower", name: "Titania’s bower", description: "A bank grown with thyme, violets and woodbine, where the Queen is sung to sleep and something small keeps watch." },
  { key: "oberons-hollow", name: "Oberon’s hollow", description: "A dark place under yews where the King of shadows holds his half of a divided court, and the owls are civil." },
  { key: "far-clearing", name: "The far clearing", description: "Wet grass and four ways out, all of them wrong. Two people who have lost each other could lie here ten feet apart until morning." },
  { key: "great-hall", name: "The great hall", description: "Torches, cushions, a long table cleared to one side, and space at the end of it for a wall, a lion and the moon." },
];
