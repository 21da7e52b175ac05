import type { MoveLibrary } from "./move-lines";

export const kindness: MoveLibrary<
  "REMINISCE" | "OFFER_HELP" | "GIVE_GIFT" | "INVITE" | "DEFEND" | "FLIRT" | "DECLARE_LOVE" | "BREAK_OFF"
> = {
  REMINISCE: {
    any: [
      "I was thinking of {matter}. How young we were, and how certain.",
      "Do you ever go back, in your mind, to {affair}?",
      "There was a day, before all this, when nothing at all went wrong. I go back to it.",
      "I can still hear how you laughed then.",
      "We had less, and we wanted less, and we quarrelled over it just the same.",
      "It comes back to me how {deed}.",
      "Do you remember how {yourdeed}? I can see it still.",
      "It was the smell of rain that brought it back to me.",
    ],
    well: [
      "You will say that I have improved it in the telling. I have. It deserved it.",
      "I thought at the time that it was nothing. It was the best of it, and it went by like a cart.",
      "Let me have {affair} once more, as it was, before we both grow wise about it.",
    ],
    ill: [
      "You were so much more amusing in those days.",
      "I dare say that you remember it differently. People do, when they come out of it badly.",
      "We were happy then. I make no comparison.",
    ],
    close: [
      "We laughed until we had to hold on to one another, and I have quite forgotten at what.",
      "If I had to keep one hour and give back all the rest, you are in it.",
      "We said that we should never be like them. Look at us; we are exactly like them, and I do not mind.",
    ],
    distant: [
      "I think that we were in the same room once, years ago. You stood by the window.",
      "You put me in mind of somebody I was fond of. It is no fault of yours.",
    ],
    cold: [
      "There was a time when I looked for your face in a crowd. I mention it as one mentions weather.",
      "We were friends at the time of {affair}. I have not invented that, have I?",
    ],
  },
  OFFER_HELP: {
    any: [
      "Let me take some of it. You cannot carry it all and still open doors.",
      "Tell me what would be of use, and I will do it without improving on it.",
      "If you want to {yourgoal}, you will need a second pair of hands. Here are mine.",
      "I have time, and no talent for wasting it. Put me to work.",
      "What is the worst part? Give me that one.",
      "You have only to ask. But I see that you will not; so I offer.",
    ],
    well: [
      "I do not ask for the story. Only tell me where to stand.",
      "I shall come early and stay late, and you need not entertain me.",
      "Leave {matter} to me for a day. You can worry about it again tomorrow.",
    ],
    ill: [
      "You are clearly not equal to it. Let me.",
      "I had better do it myself; it will be quicker than watching you.",
      "Somebody must help you, and I have nothing better to do.",
    ],
    close: ["Do not be proud with me. We are years past that.", "What is mine is at your door; and so am I, most days."],
    distant: [
      "You do not know me, so you need not feel obliged. May I help?",
      "I have been a stranger in trouble myself. Somebody stopped. I am stopping.",
    ],
    cold: [
      "I offer it once, and it is not forgiveness. Will you take the help or not?",
      "You need not like me to let me lift the other end.",
    ],
  },
  GIVE_GIFT: {
    any: [
      "This is for you. It is small; do not weigh it, only keep it.",
      "I saw this, and it had your name on it as plain as paint.",
      "Open your hand. No, the other; that one is always clenched.",
      "I have brought you something. You may thank me, or you may hide it; both are allowed.",
      "It was mine, and I was fond of it. That is why it should be yours.",
    ],
    well: [
      "You said once, and forgot that you said it, that you cared for {yours}. I did not forget.",
      "It is of no use whatever. I thought that you had enough of useful things.",
      "I have carried this about for a week, waiting for you to look happy enough, or sad enough.",
    ],
    ill: [
      "It was dear, as you can see. I left the price where you might find it.",
      "I had two of them, so you may as well have this one.",
      "I thought of your situation, and I bought something practical.",
    ],
    close: [
      "I gave up trying to surprise you years ago. Here is what you wanted; I heard you wanting it.",
      "It was to have waited for a great day, but I should like you to have it on this little one.",
    ],
    distant: ["It is a poor thing, but it is customary to bring something, and I did not like to come with empty hands."],
    cold: ["Take it. It is not a bribe; if it were, it would be larger.", "I will not have it said that I only ever brought you trouble."],
  },
  INVITE: {
    any: [
      "Come out with me. Nothing good ever came of staying {here}.",
      "Will you walk with me a little way? I promise to say nothing improving.",
      "There will be supper, and there will be people; but you need only mind the supper.",
      "I mean to give an hour to {interest}. Will you make it two people?",
      "Come tomorrow. I shall be at home to you, and to nobody else.",
    ],
    well: [
      "I had meant to go alone, and then I thought how much better it would be told to you.",
      "Say yes before you have time to be sensible.",
      "You have been shut up {here} too long. The world has been asking after you.",
    ],
    ill: [
      "You might as well come. The other chair will be empty otherwise.",
      "I asked the others first, but they are all engaged.",
      "Do come; it would do you good to be seen with people.",
    ],
    close: ["Come as you are. I have seen you worse, and thought no less of you.", "I do not ask whether you are free. I ask how soon."],
    distant: [
      "It is early in our acquaintance to ask; but I should like you to come.",
      "We might know each other better in the open air. People do.",
    ],
    cold: [
      "Come and be civil to me where others can see. It would serve us both.",
      "I would sooner have you at my table than behind my back. Will you come?",
    ],
  },
  DEFEND: {
    any: [
      "I will not sit by while {third} speaks of you like that.",
      "{third} may say it to me next time, and see how it sounds.",
      "I told {third} to be silent, and I would do it again.",
      "Let {third} come here and say it where you can answer.",
      "If anyone has a stone to throw, I am standing in front of you.",
    ],
    well: [
      "What {third} said of you was false; and I said so, in the same room, and as loudly.",
      "You were not there to hear {third}. I was, and {third} will not forget it.",
      "I know what {third} is, and I know what you are. It was not hard to choose.",
    ],
    ill: [
      "I answered {third} for you, since you never seem to answer for yourself.",
      "{third} went too far; there was some truth in it, but {they3} went too far.",
      "I fought your battle for you. You might at least look pleased.",
    ],
    close: [
      "Whoever speaks ill of you speaks to me. {third} knows that now.",
      "Did you think that I would let {third} do that, and pass the bread?",
    ],
    distant: ["We are hardly acquainted, but I know an injustice when {third} commits one."],
    cold: [
      "You and I have our quarrel. {third} has no share in it, and I told {them3} so.",
      "I am the one who may say such things of you. {third} is not.",
    ],
  },
  FLIRT: {
    any: [
      "You ought to carry a warning, like a steep road.",
      "I had an excellent reason for crossing the room. It has gone clean out of my head.",
      "Do not smile at me like that unless you have the rest of the evening free.",
      "I could look at you less, but I should have to be paid for it.",
      "I have been rehearsing indifference all day, and you have spoiled it by coming in.",
    ],
    well: [
      "If you mean to stand so near, you must take the consequences; I have several.",
      "Say my name again. I do not believe that I was attending to it before.",
      "You have a way of losing an argument that makes a person want to let you win.",
    ],
    ill: [
      "I have been told that I am irresistible. I thought you would like to be warned.",
      "You are blushing. No? It must be the fire.",
      "Come, admit that you dressed for me.",
    ],
    close: [
      "We have been friends too long for you to have such a mouth.",
      "I am running out of reasons to touch your sleeve. You might help me with one.",
    ],
    distant: ["We have not been introduced, and I have been sorry for it since I came in."],
    cold: ["It is most inconvenient, hating you at this distance.", "You quarrel beautifully. I begin to look for reasons."],
  },
  DECLARE_LOVE: {
    any: [
      "I love you. I have tried it in other words, and they were all longer.",
      "There, it is said: it is you, {name}; it was you from the first, and I was the last to hear of it.",
      "I have reasoned with it, and starved it, and it will not go. I love you.",
      "Everything I do, I find that I have done it in your direction.",
      "I am not asking for an answer. I only cannot be silent in your company any longer.",
    ],
    well: [
      "If you can bear to be loved by someone with so many faults, I have the thing ready.",
      "I would sooner quarrel with you every day of my life than be at peace with anyone else.",
      "I meant to wait for a better hour. There is no better hour; you are in this one.",
    ],
    ill: [
      "I love you against my judgement, and against everybody’s advice.",
      "You must have seen it. You must feel something. Say that you do.",
      "I have given up a great deal to say this to you, and I hope that you will consider it.",
    ],
    close: [
      "You are my oldest habit and my only adventure. I love you.",
      "I came to tell you something else. It was this. It was always this.",
    ],
    distant: ["You will say that I hardly know you. I know enough to be lost."],
    cold: [
      "I have called it hatred for so long that I believed it. It was never that.",
      "You have every reason to laugh. I love you; now laugh.",
    ],
  },
  BREAK_OFF: {
    any: [
      "It is finished between us, {name}. I wanted you to hear it from me, and standing up.",
      "I cannot go on being the half of something that you have left.",
      "Give me back my word. I will give you yours.",
      "I have stopped waiting for you to be who you were. Let us end it.",
      "There is nothing left between us but {matter}, and I will not live in it.",
    ],
    well: [
      "We have been unkind to each other for so long out of habit. Let us be kind, once, and stop.",
      "You know it as well as I do. One of us had to be rude enough to say it.",
    ],
    ill: [
      "I do not hate you. I only find that I no longer arrange my day around you.",
      "Do not plead. I have heard you plead better, and for less.",
      "I had meant to write it, but you would have kept the letter.",
    ],
    close: [
      "I shall miss you every day, and I shall not change my mind. Both are true.",
      "You were home to me. I cannot live in a house where I listen at the doors.",
    ],
    cold: [
      "Whatever we were, we are not. You may tell people what you please.",
      "After {matter}, there is nothing to break. I am only sweeping it up.",
    ],
  },
};
