import type { SpeechRequest } from "@/server/contracts/speech";
import { isFitFor } from "./safety";

type Person = { name: string; shortName: string };

/**
 * The request without what may not be said at its rating: every text of a writer's is looked at whole, before anything is cut out of it,
 * since a part may pass where the whole does not. A name that is left out is called "friend".
 */
export const cleanRequest = (request: SpeechRequest): SpeechRequest => {
  const fit = (text: string): string => (isFitFor(text, request.rating) ? text : "");
  const all = (texts: readonly string[]): string[] => texts.filter((text) => isFitFor(text, request.rating));
  const person = <P extends Person>(each: P): P => ({ ...each, name: fit(each.name), shortName: fit(each.shortName) });
  const maybe = <P extends Person>(each: P | null): P | null => each && person(each);
  const { speaker, addressee, view, viewBack, place, scene } = request;
  const voice = {
    ...speaker.voice,
    openers: all(speaker.voice.openers),
    oath: fit(speaker.voice.oath),
    imagery: fit(speaker.voice.imagery),
  };
  return {
    ...request,
    speaker: {
      ...person(speaker),
      title: fit(speaker.title),
      occupation: fit(speaker.occupation),
      backstory: fit(speaker.backstory),
      interests: all(speaker.interests),
      goals: all(speaker.goals),
      hidden: all(speaker.hidden ?? []),
      voice,
    },
    addressee: addressee && {
      ...person(addressee),
      title: fit(addressee.title),
      goals: all(addressee.goals),
      hidden: all(addressee.hidden ?? []),
      interests: all(addressee.interests),
    },
    about: maybe(request.about),
    view: view && { ...view, evidence: fit(view.evidence) },
    viewBack: viewBack && { ...viewBack, evidence: fit(viewBack.evidence) },
    place: place && { name: fit(place.name), description: fit(place.description) },
    scene: scene && { title: fit(scene.title), premise: fit(scene.premise), mood: fit(scene.mood) },
    previous: request.previous.map((line) => ({ ...line, speakerName: fit(line.speakerName), text: fit(line.text) })),
    memories: request.memories.map((memory) => ({
      ...memory,
      actor: person(memory.actor),
      target: maybe(memory.target),
      about: maybe(memory.about),
      from: maybe(memory.from),
    })),
    facts: request.facts
      .filter(({ text }) => isFitFor(text, request.rating))
      .map((fact) => ({ ...fact, subject: maybe(fact.subject), object: maybe(fact.object), from: maybe(fact.from) })),
  };
};
