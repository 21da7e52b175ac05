import type { MoveLibrary } from "./move-lines";

export const conflict: MoveLibrary<"CRITICISE" | "TEASE" | "INSULT" | "ACCUSE" | "ARGUE" | "THREATEN" | "BETRAY" | "STONEWALL"> = {
  CRITICISE: {
    any: [
      "You were wrong about {matter}, and you know it, and you have let others pay for it.",
      "I have been patient ever since {yourdeed}. I am not patient now.",
      "You hear only the end of what people say to you, {name}: the part where they stop.",
      "It was badly done.",
      "You are careless with people. You pick them up beautifully, and you never look where you put them down.",
      "You had time to think, and you used it to think of excuses.",
      "You are better than this. That is the whole of my complaint.",
    ],
    well: [
      "I say it to your face, because I should be ashamed to say it anywhere else: it was beneath you.",
      "If I thought you could not help it, I would hold my tongue.",
    ],
    ill: [
      "I am only surprised that anyone is surprised. It is just like you.",
      "You do it every time; and every time, we are all expected to be astonished.",
      "Somebody ought to have told you years ago.",
    ],
    close: [
      "I have made excuses for you to everyone. I have none left to make to myself.",
      "You would never let me speak to anyone as you spoke just now.",
    ],
    distant: ["It is not for me to say, perhaps; but it was ill judged.", "Where I come from, one finishes what one begins."],
    cold: [
      "You have not a single fault that you do not mistake for a virtue.",
      "You call it principle. I notice that it never costs you anything.",
    ],
  },
  TEASE: {
    any: [
      "You have a speck of sincerity on your sleeve. Allow me.",
      "How long did you stand before the glass, {name}, to look so careless?",
      "I see that you have been thinking again. You ought to sit down until it passes.",
      "Do go on. I had nothing to do but live.",
      "You are never wrong, of course; the world is only a little slow to agree.",
      "I have a great respect for your opinions. You have had so many of them.",
    ],
    well: [
      "If you blush any more, we can save the candle.",
      "You would make an excellent tyrant, {name}. You have the eyebrows for it already.",
      "Tell me again how you do not care for {yours}; and do it without smiling, this time.",
      "I would help you down from your high horse, but you look so well up there.",
    ],
    ill: [
      "You were not asked to sing, I hope? No. People do learn.",
      "I told them how you managed it. They laughed until I was quite sorry for you.",
      "It is wonderful how you keep your spirits up, with nothing to put them on.",
    ],
    close: [
      "In all the years I have been fond of you, I have not once known you to be on time.",
      "You must have been a dreadful child, and you have kept the looks.",
    ],
    distant: ["You are very solemn. Is it a custom, or did something happen?"],
    cold: [
      "I do so admire your confidence. One sees at once that it is not founded on anything.",
      "Is that your temper, or have you brought a dog?",
    ],
  },
  INSULT: {
    any: [
      "I have met doors with more feeling.",
      "You are a small person, {name}, standing upon other people’s patience.",
      "If there is a bottom to you, I have never struck it; only mud.",
      "You have the manners of a slammed gate.",
      "I would call you a liar, but it would suppose that you know the difference.",
      "One could wring you out like a cloth, and not get a single honest drop.",
    ],
    well: [
      "You were born to be in the way, and I will say that you have never neglected it.",
      "Even your friends only like you for the contrast.",
    ],
    ill: [
      "You are nothing; and you have spent your whole life in dressing it.",
      "I do not despise you. I should have to look down to do it, and I have a stiff neck.",
      "You bore me. Even as an enemy, you bore me.",
    ],
    close: ["I thought that I knew the worst of you. I had only met the manners.", "To think that I used to boast of knowing you."],
    distant: ["I do not know who taught you to behave, but they ought to return the money."],
    cold: [
      "I have been trying to think of one thing that would be the worse for your absence. I will let you know.",
      "You mistake silence for respect, {name}. We were only waiting for you to leave.",
      "Your conscience must be as good as new. It has never been used.",
    ],
  },
  ACCUSE: {
    any: [
      "It was you, {name}. I have turned it every way, and it always comes out you.",
      "You knew about {matter}, and you let me walk into it.",
      "You have been lying to me, and not even well.",
      "I know what you did. I have only been waiting to see whether you would say so.",
      "Look at me, and tell me that you had no part in {matter}.",
      "I thought it harmless, when {yourdeed}. I know better now.",
      "You have had some purpose with me since {yourdeed}.",
      "Somebody opened that door from the inside; and you alone were in the house.",
    ],
    well: [
      "I had the whole of it from one who has no reason to lie. Spare us both the denial.",
      "If there is another explanation, give it to me. I have been up all night looking for one.",
    ],
    ill: [
      "I always knew it. From the first day, I said that it would be you.",
      "You need not look so innocent. It does not suit you, and it never did.",
      "Everyone thinks it. I am only the one who says it.",
    ],
    close: [
      "I would have given you anything. Why did you have to take it?",
      "I defended you. I stood up in front of them all, and defended you; and it was true.",
    ],
    distant: ["There was no trouble {here} until you came.", "I do not know you; but I know that you were seen."],
    cold: [
      "I charge you with {matter}. Now let us hear you be charming about it.",
      "You have done it before, and you will do it again, unless somebody says your name out loud. I say it.",
    ],
  },
  ARGUE: {
    any: [
      "No. I have heard you out, and it is still no.",
      "You call that reason? It is only obstinacy in its best coat.",
      "We do not see {matter} alike, and saying it louder will not bring it nearer.",
      "That is not what happened, and it is not what you said at the time.",
      "You would have us do nothing, and call it prudence.",
      "If we do it your way, somebody else will pay for it. Somebody always does.",
    ],
    well: [
      "I grant you the beginning. It is the end that I quarrel with.",
      "You may be right about people, {name}. You are wrong about this.",
      "Let us at least agree on what we are disagreeing about.",
    ],
    ill: [
      "You are not even listening. You are only waiting for your turn.",
      "There is no use in talking to you; one might as well read to a wall.",
      "I had thought that you would have the sense to agree.",
    ],
    close: [
      "You know that I would follow you anywhere; but not there, and not for that.",
      "I can differ from you and still come to supper. Can you?",
    ],
    distant: ["Permit me to think otherwise; we do, where I was brought up."],
    cold: [
      "I would agree with you, if only to end the conversation; but it would be false.",
      "You have always taken the other side, {name}. I believe you wait to hear which side is mine.",
    ],
  },
  THREATEN: {
    any: [
      "Go one step further, and you will see what I am like when I am not being patient.",
      "I know where you keep what you love. Think of that before you speak again.",
      "Do it, and I will see to it that everybody hears of {matter}.",
      "You have been safe until now, because I chose it. I can choose again.",
      "I shall say this quietly, {name}, so that you will know that I mean it: stop.",
      "There are people who would pay to know where you were that night. I have never yet been short of money. Do not make me so.",
    ],
    well: ["I do not want to do it. Do not make it the only thing left to me.", "Consider how far down it is, before you push."],
    ill: [
      "You may laugh now. I should. There will not be so much time for it later.",
      "I will take everything from you, and I shall begin with the small things, so that you notice.",
    ],
    close: ["I know you better than anyone living, and that is what ought to frighten you."],
    distant: ["You do not know me. Ask somebody who has crossed me; if you can find one."],
    cold: [
      "I have nothing left that you can take. Have you thought what that makes me?",
      "Enjoy {matter} while you can. I am coming for it.",
      "The next time we meet, {name}, I shall not have come to talk.",
    ],
  },
  BETRAY: {
    any: [
      "I have told them everything, {name}. I wanted you to know who it was.",
      "It is done. They know about {matter}; they had it from me.",
      "I was offered a choice between us, and I did not find it so hard as I ought.",
      "You should not have told me. I am not strong, and they asked so well.",
      "I gave them your name. I would say that I am sorry, but I would do it again.",
      "I wanted to {goal}, and you were the price.",
    ],
    well: ["I do not ask you to understand. I ask you to go, while there is still an hour left to go in."],
    ill: [
      "Do not look at me so. You would have done it, if you had thought of it first.",
      "You trusted me. I have often wondered why.",
      "It was never about you. You were only nearest.",
    ],
    close: [
      "You were the last person who believed in me. I have put an end to that, too.",
      "I learned it all at your own table, and I have used every crumb.",
    ],
    cold: ["You took me for an ally. I took you for a staircase.", "I have waited since {matter} to be able to tell you this: it was I."],
  },
  STONEWALL: {
    any: [
      "I have nothing to say.",
      "I would rather not.",
      "Ask somebody else.",
      "That is my own affair.",
      "You have had my answer. It was the silence.",
      "Think what you like.",
      "I did not hear that.",
      "Not now.",
      "Is there something else? No? Good.",
      "We have had this conversation.",
    ],
    ill: ["Talk, if it eases you. I shall be over here.", "Must I have a reason? I have not got one to spare."],
    close: ["Not even to you.", "Leave it. Please.", "I love you, and I am not going to tell you."],
    distant: ["I do not discuss it with strangers.", "You mistake me for someone who owes you an answer."],
    cold: ["I have said all that I intend to say to you in this life.", "You may knock as long as you please. I am not at home.", "No."],
  },
};
