import type { CastFileInput } from "@/server/contracts/cast-file";

export const places: CastFileInput["places"] = [
  { key: "rue-plumet", name: "The house in the Rue Plumet", description: "A small house behind an overgrown garden and a rusted gate, with a door at the back that opens on another street." },
  { key: "rue-plumet-gate", name: "The gate in the Rue Plumet", description: "Iron bars, one of them loose; a stone bench among the weeds, and more nightingales than a respectable street requires." },
  { key: "cafe-musain", name: "The back room of the Café Musain", description: "A long smoky room far from the street, with an old map of the Republic on the wall and two doors, one of them secret." },
  { key: "corinthe", name: "Corinthe, Rue de la Chanvrerie", description: "A low wine-shop at the narrow end of a narrow street. The omelettes are bad, the room upstairs is cheerful, and a cart would close the road." },
  { key: "gorbeau-house", name: "The Gorbeau house", description: "A rotten house by the Boulevard de l’Hôpital whose walls are thin enough to hear through and, in one place, to see through." },
  { key: "filles-du-calvaire", name: "Rue des Filles-du-Calvaire", description: "M. Gillenormand’s drawing room, all gilt and tapestry from another reign, where a fire is lit in June and a grandson’s chair stands empty." },
  { key: "petit-picpus", name: "The convent of Petit-Picpus", description: "A walled garden, a bell for every hour, and a gardener’s lodge that the sisters never see because they are forbidden to look." },
  { key: "elephant", name: "The elephant of the Bastille", description: "A plaster monument that the Empire forgot, hollow, rat-ridden and dry. One climbs in by the leg; the lodging is free." },
  { key: "prefecture", name: "The Prefecture of Police", description: "Green lamps, ruled paper, and a corridor in which men wait with their hats in their hands." },
  { key: "rue-de-babylone", name: "The attic room, Rue de Babylone", description: "One swept room under the tiles: a needle, a lamp, a geranium, and a window from which a certain garden gate may be seen." },
  { key: "rue-de-la-verrerie", name: "Courfeyrac’s lodging, Rue de la Verrerie", description: "Two rooms, several waistcoats, and a mattress on the floor for whichever friend has quarrelled with a landlord or a grandfather." },
  { key: "mabeuf-garden", name: "The cottage at Austerlitz", description: "A gardener’s cottage with an indigo bed that will not take, and empty shelves where books were sold one by one for bread." },
  { key: "luxembourg", name: "The Luxembourg Garden", description: "Gravel walks, sparrows, and a bench by the nursery parapet on which two people used to sit and one used not to dare to pass." },
];
