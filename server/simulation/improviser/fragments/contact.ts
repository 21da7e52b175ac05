import type { MoveLibrary } from "./move-lines";

export const contact: MoveLibrary<"GREET" | "SMALL_TALK" | "JOKE" | "KEEP_COMPANY" | "FAREWELL"> = {
  GREET: {
    any: [
      "There you are, {name}.",
      "I did not look to find you {here}.",
      "{name}. I was thinking of you not an hour ago.",
      "You come in good time.",
      "So you are {here} after all.",
    ],
    well: [
      "{name}! The (day|place) improves.",
      "I had hoped it was your step.",
      "You bring the fresh air in with you. Come, sit.",
      "At last, a face that I need not arrange my own for.",
    ],
    ill: [
      "Oh. {name}. I took you for someone else.",
      "You again, and so soon.",
      "I would have dressed for it, had I known that you were coming.",
      "You look tired, {name}. I only mean that it shows.",
    ],
    close: [
      "Come here and let me look at you.",
      "I kept a place for you, as I always do.",
      "You are late, and I forgive you before you have said why.",
      "Where have you been hiding? No, tell me sitting down.",
    ],
    distant: [
      "We have met, I think, though neither of us made much of it.",
      "Good day to you. I know your name better than your face.",
      "I believe that we are both strangers enough {here} to be civil.",
    ],
    cold: [
      "I see that we are to breathe the same air again.",
      "{name}. Let us have the bow over quickly.",
      "You may nod to me; people are looking.",
      "I did not ask whether you would be {here}. I ought to have.",
    ],
  },
  SMALL_TALK: {
    any: [
      "They talk of nothing but {topic}.",
      "What do you say to {topic}?",
      "I hear that {topic} will keep us all busy until the season turns.",
      "One cannot cross the road without hearing of {topic}.",
      "It is quieter {here} than I remember.",
      "I have slept badly and eaten well; there is my whole news.",
    ],
    well: [
      "Tell me something of no importance. I have had a surfeit of the other kind.",
      "Sit, and let us be idle on purpose.",
      "I had an opinion on {topic} this morning; you may have it, I have finished with it.",
    ],
    ill: [
      "I suppose that {topic} is a safe subject. Nothing else is, with you.",
      "It may rain. There, I have begun.",
      "You must have something to say about {topic}. You have something to say about everything.",
    ],
    close: [
      "Talk to me about {topic}, or the soup, or anything; I only want the sound of it.",
      "You will never guess who spoke to me of {topic}, and with what a face.",
      "I have saved up a week of trifles for you.",
    ],
    distant: [
      "Do you stay long, or are you only passing through?",
      "I am told that you know something of {yours}.",
      "It is a (fair|strange) place to be a stranger in.",
    ],
    cold: [
      "We might speak of {topic}. It has no feelings to hurt.",
      "I find that I can be civil for as long as {topic} lasts.",
      "Say something harmless. I will do the same.",
    ],
  },
  JOKE: {
    any: [
      "If we hear much more of {topic}, we shall have to enjoy it.",
      "I made a plan and followed it. You see the ruins.",
      "I am told that patience is rewarded. I have been too impatient to find out.",
      "I have nothing against early rising, so long as it is done by others.",
      "I would give good advice, but I am keeping it for someone who deserves to suffer.",
      "Half of what they say of me is false. It is the other half that I should like to hear.",
      "I never repeat gossip, so listen well the first time.",
    ],
    well: [
      "You and I should be put in charge of {topic}. It could not be done worse, and we would laugh more.",
      "I asked for a sign, and was sent you. I shall ask more carefully.",
      "I practised being solemn all morning. It came out as hunger.",
      "They say that the truth sets one free. It has mostly got me sent out of rooms.",
    ],
    ill: [
      "Do not look so grave; nobody has died, or nobody we liked.",
      "I would tell you the end of the story, but you have worn it on your face since the beginning.",
      "Some people light up a room. You, {name}, snuff the candles and count them.",
      "Was that a smile? No, I see. Only the wind.",
    ],
    close: [
      "I have known you too long to laugh at you to your face; sit there, a little to the side.",
      "I told them that you were wise and sober. They asked whether we had met.",
      "If I am to be ruined, I want you with me. You would be so good at the packing.",
    ],
    distant: [
      "They tell me I am amusing. I warn you early, so that you can prepare.",
      "I know only one story fit for strangers, and I have forgotten how it ends.",
    ],
    cold: [
      "Let us call it a truce; I have run out of good insults, and yours were never new.",
      "I dreamed that you apologised. I woke laughing.",
      "We must stop meeting like this. People will say that one of us enjoys it.",
    ],
  },
  KEEP_COMPANY: {
    any: [
      "No, do not talk. Stay as you are.",
      "I only came to sit where somebody else is sitting.",
      "We need not say anything. I shall say it first.",
      "There is room on this bench for two people and no conversation.",
      "Go on with what you were doing. I like to hear it.",
    ],
    well: [
      "I think better beside you, even when I do not think at all.",
      "This is the best part of the day, and nobody has spoiled it by speaking.",
      "Let us watch the light go. It asks nothing of us.",
    ],
    ill: ["Am I in your way? I can be quiet somewhere else.", "You may pretend that I am furniture. You nearly do."],
    close: [
      "Move over. There. Now neither of us is alone, and neither of us has to perform.",
      "I know that look. I will not ask; I will only be {here}.",
      "We were always good at silence, you and I.",
    ],
    distant: ["May I sit? I have no errand. It was only colder over there.", "You do not know me well enough to mind my being quiet."],
    cold: [
      "I have not come to talk. If I talk, we shall quarrel, and I am too tired to win.",
      "Let us at least be silent in the same room. It is more than we managed last time.",
    ],
  },
  FAREWELL: {
    any: [
      "I must go, before I begin to repeat myself.",
      "That is all the company I am good for.",
      "I will leave you to your own thoughts; they were here first.",
      "It grows late, and I have promised to be elsewhere.",
      "Until the next time, then.",
    ],
    well: [
      "I go unwillingly. Take that as it is meant.",
      "Keep the rest of it for tomorrow, {name}; I shall want it.",
      "Do not get up. I like to leave you comfortable.",
    ],
    ill: [
      "I think we have said enough to be sorry for.",
      "I can see that I am keeping you from something better.",
      "I shall go. You had left already, I think, some while ago.",
    ],
    close: [
      "Do not make a long face. I always come back, it is my worst habit.",
      "Take care of yourself until I am here to do it.",
      "If you need me, send; and if you do not need me, send all the same.",
    ],
    distant: [
      "It was good of you to spare the time. I hope that we shall know each other better.",
      "I have taken up enough of a stranger’s afternoon.",
    ],
    cold: [
      "I will not say that it was a pleasure. One of us would have to pretend to believe it.",
      "Let us part while we are still pretending.",
      "I go because I choose to go; pray remember it so.",
    ],
  },
};
