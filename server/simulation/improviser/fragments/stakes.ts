import type { RelationshipKind } from "@/server/contracts/relationship";
import type { Stance } from "../tie";

/** What lies between two people of this kind, as one of them would put it. */
export const stakes: Readonly<Record<RelationshipKind, Readonly<Record<Stance, readonly string[]>>>> = {
  acquaintance: {
    warm: [
      "We have hardly begun, you and I.",
      "I know your name and your hat; I should like to know the rest.",
      "We are still at the polite end of knowing each other.",
      "I should be glad to be more to you than a face at the door.",
    ],
    truce: [
      "We began badly; most things do.",
      "We know so little of one another, and half of that is wrong.",
      "I should like to be introduced to you again, and do it better.",
    ],
    hurt: ["I had begun to think that we might be friends.", "I was ready to like you.", "It is a poor return for a good beginning."],
    cold: [
      "I hardly know you, and I find that it is enough.",
      "I had no opinion of you until today.",
      "We need not become better acquainted.",
      "I shall be content to go on bowing to you from a distance.",
    ],
  },
  friend: {
    warm: [
      "It is a great thing to have one person with whom I need not finish a sentence.",
      "That is what I keep you for.",
      "I have had other friends; they were practice.",
      "You would do it for me, and not mention it.",
      "I am never so much myself as when you are laughing at me.",
    ],
    truce: [
      "We were friends, and I do not think that it can be undone so easily.",
      "I miss you, even while you are in front of me.",
      "A friendship ought to be able to stand a little rain.",
    ],
    hurt: [
      "I should not mind it from a stranger.",
      "A friend would have come to me first.",
      "I did not think to need armour with you.",
      "It is because we are friends that I cannot let it go.",
    ],
    cold: [
      "I used to call you my friend, and people believed me.",
      "If this is friendship, I had rather be robbed.",
      "I count my friends differently now.",
    ],
  },
  romance: {
    warm: [
      "I am still not used to you. I hope that I never shall be.",
      "You have only to come in at a door, and I forget which side of it I was on.",
      "Everything is louder when you are away.",
      "I have kept the warm half of everything for you.",
    ],
    truce: [
      "I have not stopped loving you; I have only stopped knowing how.",
      "We were happy once, without trying; let us try.",
      "I can bear the quarrel. I cannot bear the quiet after it.",
    ],
    hurt: [
      "You have the key to every door in me, and you use it to throw stones.",
      "It is you; that is what makes it unbearable.",
      "I would have forgiven it in anyone whom I did not love.",
    ],
    cold: [
      "I cannot remember which of us it was that I loved.",
      "I gave you my heart, and you have been keeping your gloves in it.",
      "Love was the easiest of the things that you took.",
    ],
  },
  rival: {
    warm: [
      "I should be half asleep without you to outdo.",
      "I do my best work with you a step behind me.",
      "We spur each other on; let us at least be civil to the spurs.",
      "If I must lose to somebody, I had rather it were you.",
    ],
    truce: [
      "There is room for two of us, if we stop standing in the doorway.",
      "We have competed so long that we have forgotten for what.",
      "I can want to win, and wish you no harm.",
    ],
    hurt: [
      "I took you for a fair opponent.",
      "I had thought that we fought with clean hands.",
      "I could have lost to you with a good grace, if you had let me.",
    ],
    cold: [
      "One of us must come second, and I have not packed for it.",
      "You have stood in my light long enough.",
      "Whatever I reach for, I find your hand there before me.",
      "There cannot be two of us {here}, and I do not mean to move.",
    ],
  },
  enemy: {
    warm: [
      "One comes to depend upon a good enemy.",
      "Nobody has ever paid me so much attention as you have.",
      "I know you as one knows a bad stair in the dark.",
    ],
    truce: [
      "I am tired of hating you. It takes up the best part of the day.",
      "Let it be quiet between us, for one hour, and count nothing.",
      "I have fought you so long that I know you better than my friends.",
    ],
    hurt: ["I had nearly left off expecting harm from you.", "I let down the bridge for once, and there you were with a torch."],
    cold: [
      "There is nothing between us but {matter}, and it is quite enough.",
      "I shall not sleep sound while you do.",
      "I wish you a long life, and a good view of mine.",
      "You and I will finish this; I only wonder when.",
      "I have not forgotten, and I have not forgiven, and I am in no hurry.",
    ],
  },
  ally: {
    warm: [
      "We stand or fall together, and I had rather stand.",
      "Side by side, we are more than twice what we were.",
      "I know who will be at my shoulder when it comes to it.",
      "We have put our names to the same page.",
    ],
    truce: [
      "We need each other; that has held up worse bridges.",
      "We are on one side, whatever we may think of the company.",
      "Let us quarrel when it is won.",
    ],
    hurt: [
      "I had thought that we were on the same side.",
      "We agreed on it. I heard you agree.",
      "One does not look behind for an ally. I did not.",
    ],
    cold: [
      "We made a bargain, not a friendship, and I see that it was dear.",
      "With such allies, I hardly need the others.",
      "When this is over, I shall count my fingers.",
    ],
  },
  family: {
    warm: [
      "You are my own; I could not put you down if I tried.",
      "We have the same bad temper and the same way out of it.",
      "There is nobody else left who remembers it as I do.",
      "I have never had to explain myself to you. It has made me lazy with others.",
      "Blood makes us kin; it is the suppers that make us fond.",
    ],
    truce: [
      "We are one family, God help us, and must learn to live at it.",
      "I may be angry with you, and still keep your chair.",
      "We cannot choose each other; but we might act as though we had.",
    ],
    hurt: [
      "You are my own blood; that is why it goes in so far.",
      "We were brought up better than this, you and I, and at one table.",
      "I could bear it from outside the house.",
    ],
    cold: [
      "If you were not my kin, I should be spared the trouble of knowing you.",
      "We share a name. I wish that you would use it more carefully.",
      "A family is only a quarrel with a roof on.",
    ],
  },
  professional: {
    warm: [
      "We work well together; I do not say that of many.",
      "I had rather share a task with you than have the whole credit of it.",
      "You do what you say, and at the hour you say it. It is nearly a passion with me.",
    ],
    truce: [
      "We need not like each other to do the thing well.",
      "Let us keep to the work; the work has done us no harm.",
      "I respect what you do. Let us begin from there.",
    ],
    hurt: [
      "I put my name beside yours. I do not do that lightly.",
      "I relied on you, in front of others.",
      "I had thought that between us, at least, a word was a word.",
    ],
    cold: [
      "Our business is business. Do not mistake it for anything warmer.",
      "You have your duty and I have mine, and I know which of us sleeps in it.",
      "I shall deal with you in writing, after this.",
    ],
  },
  mentor: {
    warm: [
      "Half of what I know, I learned in trying to be worth your trouble.",
      "There is no pride like the one that is taken in somebody else.",
      "We have taught each other more than either of us meant to.",
      "I should like to be what you see when you look at me.",
    ],
    truce: [
      "There is still something that we might learn from one another.",
      "I outgrew the lesson; I did not outgrow the teacher.",
      "One may quarrel with a guide and still be grateful for the road.",
    ],
    hurt: [
      "I looked up to you. You might have let me do it a little longer.",
      "It was you who taught me better than that.",
      "I had hoped that you, of all people, would see.",
    ],
    cold: [
      "I have had my last lesson from you.",
      "You taught me everything, including what not to become.",
      "I find that the pedestal was mostly mine.",
    ],
  },
  strained: {
    warm: [
      "It is easier between us today; let us not remark on it.",
      "I would mend it, if I knew which end to take hold of.",
      "We have both been walking round this as one walks round a sleeping dog.",
    ],
    truce: [
      "There is a chill between us, and I am tired of wearing a coat indoors.",
      "We say good day like two people paying a toll.",
      "Something has come between us, and neither of us will be the one to name it.",
    ],
    hurt: ["We were nearly right again.", "I had hoped that it was mending.", "Every time that I cross half the distance, you move."],
    cold: [
      "We have only manners left, and they are wearing thin.",
      "I know every inch of the ground between us; I helped to lay it waste.",
      "You and I have not had an honest word since {matter}.",
    ],
  },
};

export const trust = {
  high: [
    "I would put my life in your hands, and go to sleep.",
    "I have never had to count the spoons after you.",
    "I take your word; I always have.",
    "I need no witness where you are concerned.",
  ],
  low: [
    "I should like to believe you. I have got out of the way of it.",
    "Forgive me if I read it twice; I have been your creditor before.",
    "I trust you as far as that door, and it is ajar.",
    "I do not say that you lie. I say that I would have it in writing.",
  ],
} as const;

/** The speaker still holds something against the other. */
export const grievance: readonly string[] = [
  "I have not forgotten {matter}.",
  "One does not get rid of {affair} by never mentioning it.",
  "There is still {matter} to be answered for.",
  "You have never once spoken to me about {matter}.",
  "I forgave {matter} in my head; the rest of me has not been told.",
  "It all goes back to {matter}.",
  "I lie awake over {affair}, if you care to know.",
  "I have not forgotten that {yourdeed}.",
  "You will hardly tell me that it was nothing, when {yourdeed}.",
  "Ever since {yourdeed}, I have known what to expect.",
  "You forget that {deed}. I do not.",
];

/** What lies between them, named by the sentence that the tie was founded on. */
export const bond: readonly string[] = [
  "I think of {affair} oftener than you suppose.",
  "We have had {affair} between us, and here we are.",
  "Since {affair}, I have not been able to think of you as I think of other people.",
  "I was not the same after {affair}; nor, I believe, were you.",
  "It began with {affair}, and I would not have it begin otherwise.",
  "You know that {deed}.",
  "It began, you will remember, when {deed}.",
  "When {deed}, I did not know what would come of it.",
  "I do not forget that {deed}.",
  "Nothing has been quite simple since {deed}.",
  "I remember how {yourdeed}.",
  "You may have forgotten that {yourdeed}. I have not.",
  "Ever since {yourdeed}, I have looked at you a little differently.",
];

/** What the speaker thinks of the other, said at last. */
export const avowals: readonly string[] = [
  "The truth is that {feeling}.",
  "I may as well say it: {feeling}.",
  "You did not know it, but {feeling}.",
  "I will be plain with you: {feeling}.",
  "There; you have it: {feeling}.",
];
