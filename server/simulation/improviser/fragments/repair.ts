import type { MoveLibrary } from "./move-lines";

export const repair: MoveLibrary<"APOLOGISE" | "FORGIVE" | "CONFESS" | "ATONE" | "CONCEDE" | "MEDIATE"> = {
  APOLOGISE: {
    any: [
      "I am sorry, {name}. I had a longer speech, and that was the only true part of it.",
      "I was wrong about {matter}, and I have been wrong in not saying so.",
      "I hurt you, and I knew that I was doing it. I am sorry.",
      "I ask your pardon. I do not ask it lightly; you may have noticed how long it took.",
      "I spoke in temper, and I have been listening to it ever since.",
      "You were owed better from me.",
      "I have never said how it was with me, when {deed}. I am sorry, and I ought to have said so then.",
    ],
    well: [
      "I will not explain it. An explanation is only an apology that wants to be let off. I am sorry.",
      "I have thought of {matter} every day, and there is no light in which I look well.",
      "Say whatever you like to me. I will stand still for it.",
    ],
    ill: [
      "I am sorry that you took it so.",
      "I apologise. I think that you were a little to blame as well; but I apologise.",
      "There, I have said it. May we speak of something else?",
      "If I have offended you, I regret it, though I cannot think how.",
    ],
    close: [
      "Be angry, but do not go away. I could not find my way about without you.",
      "I have been a fool to the one person who never was one to me. I am sorry.",
    ],
    distant: ["We do not know each other well enough for me to have wronged you; and I managed it. Forgive me."],
    cold: [
      "I do not expect you to forgive me. I only wanted it to be said, and by me.",
      "We have both done harm. I can only be sorry for mine, and I am.",
    ],
  },
  FORGIVE: {
    any: [
      "It is over. I put it down just now, and I do not mean to pick it up.",
      "I forgive you, {name}. Do not make me say it twice, or I shall begin to weep.",
      "Let {matter} be buried, and let nobody dig.",
      "I was angry for so long that I forgot to notice it had gone.",
      "You are forgiven; you were forgiven before you knocked.",
      "We have both been punished enough. Sit down.",
      "I put it away, all of it, as far back as the day when {yourdeed}.",
    ],
    well: [
      "I had rather have you than be right.",
      "I kept it as one keeps a stone in the shoe, to remember by. I have taken it out.",
      "There is no debt. I have looked, and I cannot find it.",
    ],
    ill: ["I forgive you, as one ought. I do not say that I have forgotten.", "I am a forgiving person; you have been fortunate in that."],
    close: [
      "As if I could hold out against that face. Come here.",
      "I should have to forgive you if you burned the house down. You might have begun with the house.",
    ],
    distant: ["We need not make strangers into enemies over it. It is forgotten."],
    cold: [
      "I do not do it for you. I do it because I am tired of carrying you about.",
      "I forgive {matter}. Give me time, and I may even like you.",
    ],
  },
  CONFESS: {
    any: [
      "It was I, {name}. I have let you look everywhere else.",
      "I did it. I did not mean it to go so far; but I did it.",
      "You have been thanking me for a thing that I ought to be hanged for.",
      "About {matter}: I have not told you the truth. I mean to tell it now.",
      "I can bear your anger better than I can bear your good opinion.",
      "I have wronged you, and you do not even know it yet.",
    ],
    well: [
      "I wanted to {secret}, and I let it make me someone I do not like. I will tell you how.",
      "I could have gone on; nobody would have known. I should have known.",
      "Do what you think right with it. I shall not ask you to be gentle.",
    ],
    ill: [
      "I suppose that it will come out, so I had better be the one to tell you.",
      "It was I; but before you say anything, consider how I was placed.",
    ],
    close: [
      "I have never been able to eat at your table since. You thought that I was ill.",
      "You are the one I should least have wronged, and so, of course, it was you.",
    ],
    distant: ["You have no reason to hear me out; but it concerns you, and it was my doing."],
    cold: [
      "You always said that it was I. You were right, and I made you out a liar. There.",
      "I give you a stick to beat me with. It was I.",
    ],
  },
  ATONE: {
    any: [
      "Words were no use; so I have brought it back, and something over.",
      "I have begun to put {matter} right. It is slow, but I am at it every day.",
      "Tell me what it cost you. I shall not argue with the figure.",
      "I broke it, and I have been learning how such things are mended.",
      "Let me do the work, {name}. You have only to watch, and you need not even watch kindly.",
      "I went to them myself, and I told them that you were not to blame.",
    ],
    well: [
      "It does not make us even. I only wanted you to see me carrying something.",
      "I have given up what I gained by it. I found that I did not want it.",
    ],
    ill: ["I have done all that can be asked. I hope that you will mention it to the others.", "There; it is paid. You may count it."],
    close: ["I cannot give you back that year; but I can give you all of mine.", "I shall be so good to you that it will be a nuisance."],
    distant: ["I owe you amends, and I had rather pay than be let off."],
    cold: ["You will not thank me, and you need not. It was owed.", "I have set it right, though it was you; perhaps because it was you."],
  },
  CONCEDE: {
    any: [
      "You were right. There, I have said it, and the ceiling holds.",
      "Very well, {name}. I have run out of reasons, and I am nearly out of breath.",
      "I give way. It is a new sensation; I shall study it.",
      "Have it so. You have thought about {matter} more than I have.",
      "I was holding on to my side of it only because it was mine.",
      "I grant it. All of it, even the part that you said unkindly.",
    ],
    well: ["I had rather be corrected by you than flattered by anyone else.", "You have changed my mind. It was overdue for it."],
    ill: ["You have worn me down, which I hope you know is not the same as being right.", "Have it your own way. You generally do."],
    close: ["You win. You always win; I only ever wanted to see how.", "I never could quarrel with you past supper."],
    distant: ["You know more of it than I do. I withdraw."],
    cold: ["I yield the point. I yield nothing else.", "You are right, {name}. I hope it is as unpleasant to hear as it was to say."],
  },
  MEDIATE: {
    any: [
      "You and {third} are saying the same thing in two tempers.",
      "Speak to {third}. Not to win; only to find out what {they3} meant.",
      "I care for you both, and I am tired of changing the subject.",
      "Let me bring {third} here, and let neither of you be clever for an hour.",
      "{third} {is3} as unhappy over it as you are. I have seen {them3} with nobody looking.",
      "One of you must be the first. It is always the better one.",
    ],
    well: [
      "I do not ask you to forgive {third}. I ask you to hear {them3} once, with the door open.",
      "You have the right of it, I think; and you could afford to be generous.",
      "If you will come half the way, I will see that {third} {is3} standing there.",
    ],
    ill: [
      "{third} {has3} a point, you know. Do not look at me like that.",
      "You are both behaving like children, and I am the only one who says so.",
    ],
    close: ["I cannot be asked to choose between you and {third}. I should choose you, and I should never forgive you for it."],
    distant: ["I stand outside it, so I can see over the wall: {third} {is3} not your enemy."],
    cold: [
      "You have no love for me, so you may believe me: {third} did not deserve it.",
      "I know that I am an odd sort of dove; but make your peace with {third}.",
    ],
  },
};
