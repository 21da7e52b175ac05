import type { MoveLibrary } from "./move-lines";

export const affiliate: MoveLibrary<"COMPLIMENT" | "THANK" | "ENCOURAGE" | "COMFORT" | "SHARE_INTEREST" | "CONFIDE"> = {
  COMPLIMENT: {
    any: [
      "You have a way of listening that makes people cleverer than they are.",
      "I watched you just now, and I thought: that is how it ought to be done.",
      "You say little, {name}, and none of it is wasted.",
      "I have rarely seen anyone keep a temper so well as you keep yours.",
      "There is more courage in you than you spend on show.",
      "You know more of {yours} than you let people see.",
    ],
    well: [
      "You make it look easy, and I know what that costs.",
      "I should like to be thought of as you are thought of {here}.",
      "You were kind when nobody was looking. I was looking.",
      "It is no flattery to say that I trust your eye before my own.",
    ],
    ill: [
      "You are far less foolish than I was led to expect.",
      "That was nearly well done. I mean it as praise.",
      "You look quite handsome in this poor light.",
      "Everyone says that you have improved.",
    ],
    close: [
      "I am proud of you, and I shall deny it if you grow vain.",
      "I know all your faults by heart, {name}, and I would not sell one of them.",
      "When I want to know what is right, I ask what you would be ashamed of.",
    ],
    distant: [
      "I do not know you well, but I know good sense when it speaks.",
      "They told me that you were proud. They did not tell me that you had reason.",
    ],
    cold: [
      "I do not like you, {name}, but you did that well, and I will say so.",
      "Give me an honest enemy, and I will praise him: that was bravely done.",
      "It is a pity that you are so good at it. I should enjoy disliking you more.",
    ],
  },
  THANK: {
    any: [
      "You did me a kindness, and I have not forgotten it.",
      "I am in your debt, and for once the debt is a pleasure.",
      "You need not have troubled, and you did. I noticed.",
      "I have been looking for a way to thank you that would not embarrass us both. There is none. Thank you.",
      "I owe you for {matter}.",
      "I have never properly thanked you, and it is long enough since {yourdeed}.",
    ],
    well: [
      "You held out a hand when it cost you something. I shall do as much.",
      "I slept last night, {name}. That was your doing.",
      "If I ever seem to take you for granted, remind me of today.",
    ],
    ill: [
      "I suppose that I must thank you; everyone says so.",
      "Thank you. You may stop waiting for me to say it.",
      "I am grateful, though you do make gratitude uphill work.",
    ],
    close: [
      "I never thank you, because with you I should never be done.",
      "You knew what I needed before I had made up my mind to need it.",
      "What should I do without you? No, do not answer. I might have to try.",
    ],
    distant: [
      "You had no reason to be good to me, which is why I thank you twice.",
      "I did not expect so much from someone who hardly knows me.",
    ],
    cold: ["I had rather owe it to anyone else; but it was you, and I thank you.", "I pay what I owe, even to you. There: my thanks."],
  },
  ENCOURAGE: {
    any: [
      "You have done harder things than this, and complained less.",
      "Go on. The first step is the only one that bites.",
      "If you wait until you are not afraid, you will wait in very good company, and for ever.",
      "You are nearer than you think. It is always the last mile that looks like a wall.",
      "Nobody who failed at that ever tried it as you will try it.",
      "You want to {yourgoal}. Then want it out loud.",
    ],
    well: [
      "I have seen you lose, and I have seen you get up. I know which of the two you are made of.",
      "If you mean to {yourgoal}, begin today, and badly; you can be graceful later.",
      "Let them doubt. Doubt is only what people do with their idle hours.",
      "You have the head for it and the heart for it; the luck will come to see what the noise is.",
    ],
    ill: [
      "It cannot go worse than the last time.",
      "Someone must do it, and I suppose that it may as well be you.",
      "Try again. You have nothing left to lose by it.",
      "I am sure you will manage it, if you only stop thinking about yourself.",
    ],
    close: [
      "I would not say this if I did not know every inch of you: you can do it.",
      "I will stand where you can see me. You will only have to look up.",
      "Be as brave for yourself, {name}, as you have always been for me.",
    ],
    distant: ["I am only a looker-on, but I would put my money on you.", "It is not my place to say so, but you should not give up now."],
    cold: [
      "I would sooner be beaten by you at your best. Get up.",
      "I take no pleasure in seeing you like this. Well, a little; but it is over. Go on.",
    ],
  },
  COMFORT: {
    any: [
      "You need not be brave {here}.",
      "Let it hurt for a while. I am in no hurry.",
      "Nobody will ask anything of you tonight. I will see to it.",
      "It is not the whole of your life, {name}; it only stands so close that it hides the rest.",
      "You have blamed yourself enough for three people. Leave some for those who earned it.",
      "Sit. Breathe. The rest can wait outside.",
    ],
    well: [
      "I will not tell you that it will pass. I will only stay until it does.",
      "Whatever you have lost, you have not lost the people who will look for it with you.",
      "Cry, if you like. I have seen rain before.",
      "You think that everyone saw. I promise you, they were all busy with their own shame.",
    ],
    ill: [
      "Come now, others have had worse, and made less of it.",
      "There, there. It was bound to happen.",
      "You will laugh at this one day. Not soon, I grant you.",
      "I know exactly how you feel. I once mislaid a very good coat.",
    ],
    close: [
      "Give me your hand. There. Now we are two against it.",
      "I have carried you home before, and you were heavier then.",
      "You do not have to explain it to me. I was there for most of it.",
    ],
    distant: [
      "I hardly know you, and I will not pry; but you ought not to be alone with it.",
      "Forgive a stranger. It is only that you looked as though nobody had asked.",
    ],
    cold: [
      "I did not come to be thanked. I came because I know what it is like.",
      "We can go on hating one another tomorrow. Sit down.",
      "Even I would not have wished this on you.",
    ],
  },
  SHARE_INTEREST: {
    any: [
      "I could talk of {interest} until the lamps went out.",
      "Have you ever given yourself up to {interest}? It repays one better than people do.",
      "It was {interest} that kept me sane, and I recommend it to you.",
      "When I think of {interest}, I forget to be clever, and then I am almost happy.",
      "I have found something that you ought to see; it is no use to anyone, and I love it.",
    ],
    well: [
      "You care for {shared} too? Then I need not be ashamed of the hour I keep.",
      "I thought that I was the only one {here} who cared for {shared}.",
      "Ask me about {interest}, and then be sorry that you did.",
      "You would see it as I do, I think. Most people only look.",
    ],
    ill: [
      "You would not understand it. It is to do with {interest}.",
      "I shall begin at the beginning. You have no other plans, I hope.",
      "I am surprised that you know so little of {interest}. I had thought it was common.",
    ],
    close: [
      "Come, an hour for {shared}, and let the world wait in the yard.",
      "I saved this for you. Nobody else would know why it is beautiful.",
    ],
    distant: [
      "They say that you are fond of {yours}. I should like to learn why.",
      "One may know people by what they do when nobody pays them. I take to {interest}. And you?",
    ],
    cold: [
      "We agree on nothing else, you and I; but there is {shared}.",
      "Set the quarrel down for a moment. You are the only one who would see the point of this.",
    ],
  },
  CONFIDE: {
    any: [
      "I have told nobody this: I want to {secret}, and I am afraid that I shall.",
      "I wear a good face. I should like, for a moment, to take it off.",
      "There is a thing I have never said aloud, and it has grown by being kept in the dark.",
      "I am not so sure of myself as I have led you all to believe.",
      "I lie awake over {past}. I have never told anyone why.",
      "I have told nobody what it was to me, when {deed}.",
      "Some nights I think that I have only been polite to my own life.",
    ],
    well: [
      "You will keep this, I know; I have watched you keep other things.",
      "I say it to you because you will not try to mend it.",
      "If I do not {secret}, I do not know what I shall have been for.",
      "I envy people who can weep in company. I do it afterwards, like the accounts.",
    ],
    ill: [
      "I do not know why I tell you this. There was nobody else in the room.",
      "You must swear not to repeat it. You must swear before you hear it.",
      "It is a burden, and now it is half yours. I hope that you do not mind.",
    ],
    close: [
      "You have always known when I was lying, so I will save us both the time.",
      "I have never been frightened with you beside me, until now; and it is you that I might lose.",
      "Do you remember {past}? I have let you believe that I was over it.",
    ],
    distant: [
      "It is easier to say it to someone who has not yet made up their mind about me.",
      "I do not know you well enough to be ashamed. Let me use that.",
    ],
    cold: [
      "You, of all people, will enjoy this; but I must say it to someone who will not be gentle.",
      "You have your foot upon my throat already; you may as well know what is under it.",
    ],
  },
};
