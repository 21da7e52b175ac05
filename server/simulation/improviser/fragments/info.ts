import type { MoveLibrary } from "./move-lines";

export const info: MoveLibrary<"ASK" | "INFORM" | "GOSSIP" | "REVEAL_SECRET" | "LIE" | "PROBE" | "WARN" | "ADVISE"> = {
  ASK: {
    any: [
      "What do you make of {topic}?",
      "What is it that you want, {name}? I do not mean today.",
      "How did {matter} look from where you stood?",
      "Who told you about {topic}?",
      "Is it true, what they say about {topic}?",
      "What would you do in my place?",
      "Why do you stay {here}?",
      "What did you think of me, when {deed}?",
      "What was in your mind, when {yourdeed}?",
    ],
    well: [
      "Will you tell me how you came to care for {yours}?",
      "May I ask you a thing that I could ask nobody else?",
      "What was it like, {affair}? I have only ever heard it from people who were not there.",
      "You have thought about it longer than I have. What am I missing?",
    ],
    ill: [
      "Is there some reason why nobody tells you anything?",
      "How much did it cost you? One hears such figures.",
      "Were you always like this, or did something happen?",
    ],
    close: [
      "What is the matter? And do not say that it is nothing; I know your nothing.",
      "When did you last do something only because you wanted to?",
      "Are you happy? I ask because I never do.",
    ],
    distant: ["Where did you live before you came to us?", "I do not know you yet. Where ought I to begin?"],
    cold: [
      "What do you want of me? You did not come for the conversation.",
      "Was it worth it, {affair}?",
      "How do you sleep, {name}? I ask out of curiosity.",
    ],
  },
  INFORM: {
    any: [
      "You had better hear it from me: there is news about {topic}.",
      "I have just come from hearing of {topic}, and it is not as they told us.",
      "It is settled about {topic}; or as settled as such things ever are.",
      "I mean to {goal}. I thought that you should know it before the others do.",
      "They were speaking of you when I came in. They stopped.",
      "Things have moved since we spoke. Not far, but in one direction.",
    ],
    well: [
      "I thought of you at once when I heard it, so I came straight here.",
      "There is no harm in it yet; but you will want to know about {topic}.",
      "You asked me once, and I had no answer. I have one now.",
    ],
    ill: [
      "Everyone knows it but you, so I may as well say it.",
      "I have it all from a person who was there, and I shall tell you in order, leaving nothing out.",
      "It is about {topic}, and you are not going to like it.",
    ],
    close: ["I would not let you hear this from a stranger.", "You know that I have been trying to {goal}. Well, I have begun."],
    distant: ["You are new to it, so I will tell you how matters lie {here}.", "It does not concern me, but it may concern you."],
    cold: [
      "I tell you this because you will hear it anyway, and I should like to see your face.",
      "I am going to {goal}, and you are going to watch.",
    ],
  },
  GOSSIP: {
    any: [
      "Have you heard about {third}? No, sit down first.",
      "I say nothing against {third}. I only report what everybody saw.",
      "They say that {third} {was3} not at home that night, and somebody took the trouble to count.",
      "{third} {is3} not so contented as {they3} would have us think.",
      "Between ourselves, I do not believe that {third} meant one word of it.",
      "You did not have it from me; but watch {third}, and draw your own conclusions.",
    ],
    well: [
      "I have been bursting with this since breakfast, and you are the only one I can trust to enjoy it: {third}.",
      "Ask {third} about it, and mark how quickly {they3} will talk of something else.",
      "There is a story about {third}, and it grows a little in every house. Here is how it stood when I had it.",
    ],
    ill: [
      "I know that you are fond of {third}, so I shall tell it gently, which is more than the story deserves.",
      "Of course {third} {has3} always said much the same of you.",
      "I should be the last to spread it; but {third} {is3} not what you think.",
    ],
    close: [
      "You know that I love {third}. Now listen to what {they3} did.",
      "I must tell somebody about {third}, and you are as good as a locked drawer.",
    ],
    cold: [
      "You and {third} ought to get on. I hear the same things of you both.",
      "You will not hear it from your friends, so you shall have it from me: {third} {is3} laughing at you.",
    ],
  },
  REVEAL_SECRET: {
    any: [
      "I have kept this too long, and it concerns you.",
      "You have been told a lie, {name}. I was in the room when it was made.",
      "There is something about {matter} that you have never known.",
      "What I am about to say cannot be unsaid. I have thought of that.",
      "I gave my word to be silent, and I am breaking it, because you have a right to know.",
      "It was never about {topic}. That was only what we agreed to call it.",
    ],
    well: [
      "You would have found it out. I had rather that you found it out from someone who is sorry.",
      "I have wanted to {secret} all this while. Now you know why I was so strange.",
      "Look at me while I say it, so that you will know I am not lying.",
    ],
    ill: [
      "You may hate me for it; but I will not be the only one who knows.",
      "I would have told you sooner, only you seemed so happy.",
      "Somebody had to tell you, and nobody else had the courage.",
    ],
    close: ["I have lied to you, by silence, every day since {matter}. It stops here.", "I never hid anything from you but this."],
    distant: ["You hardly know me; and yet I am the one who must tell you."],
    cold: [
      "I could have used this against you. I am giving it to you instead. Make of that what you like.",
      "Ask yourself who gained by {matter}. Then ask who told you otherwise.",
    ],
  },
  LIE: {
    any: [
      "I know no more of {matter} than you do.",
      "I was at home all that evening. Ask whom you like.",
      "There is nothing in it, {name}; nothing at all.",
      "I have always been perfectly open with you.",
      "I never saw it, and I never touched it, and I should have told you if I had.",
      "It was {topic} that kept me, and only that.",
    ],
    well: [
      "I have no reason in the world to deceive you.",
      "You may rest easy. I looked into it myself.",
      "I only wish that there were something to tell.",
    ],
    ill: [
      "I do not remember. Or rather, I remember that it was somebody else.",
      "Why would I lie? I mean: why do you ask?",
      "I was there, but I was not looking. I was there only for a moment. I was hardly there.",
    ],
    close: ["Have I ever lied to you? Then why should I begin now?", "You would know it if I were hiding something. You always do."],
    cold: [
      "Believe what you please. My hands are clean, and my conscience is cleaner.",
      "I had nothing to do with {matter}, and I resent the look.",
    ],
  },
  PROBE: {
    any: [
      "Where were you when it happened? I only ask.",
      "You told it otherwise the last time.",
      "It is curious how you never speak of {matter}.",
      "Who else knows what you know?",
      "And nobody saw you? It seems hard on so careful a person.",
      "You answered that very readily. Had you been expecting it?",
    ],
    well: [
      "Help me to understand it. I have only two pieces, and you are holding the third.",
      "I am sure there is a good reason. I should only like to have it.",
      "Tell me again about {matter}, and slowly; I am not so quick as you.",
    ],
    ill: [
      "You have gone quite pale. Was it something I said?",
      "I find it strange, that is all. I find a great deal about you strange.",
      "Shall I tell you what I think, or will you spare me the trouble?",
    ],
    close: [
      "There is something that you are not telling me. I do not ask what. I ask since when.",
      "You look at the floor when you lie. You have done it for years.",
    ],
    distant: ["You know our affairs very well, for a stranger.", "Forgive me: who was it, exactly, that sent you?"],
    cold: [
      "Let us go through it once more, from the hour that you say you left.",
      "What did they promise you, {name}? It cannot have been thanks.",
    ],
  },
  WARN: {
    any: [
      "Be careful, {name}. Someone has been asking about you.",
      "Do not go alone. I cannot tell you more; only do not go alone.",
      "If it breaks, it will break over your head first.",
      "You are standing nearer to the edge than you know.",
      "There are people who would be glad to see you fail, and they have begun to smile.",
      "There are safer subjects than {topic}. Choose one.",
    ],
    well: [
      "I may be wrong. I had rather be laughed at than be right too late.",
      "Lock your door tonight. Do it to oblige me.",
      "You trust too easily. It is what I like in you; that is why I say it.",
    ],
    ill: [
      "I told you before, and you did not listen; so I tell you again, for the pleasure of it.",
      "You will come to grief. People of your sort always do.",
      "Do as you like. I only hope that you have put something by.",
    ],
    close: [
      "I have never asked you to be afraid before. I ask it now.",
      "Promise me that you will keep away from it. I could not bear to be right.",
    ],
    distant: [
      "You do not know this place as I do. Keep to the lit side of the street.",
      "It is no affair of mine, but I should count my friends again, if I were you.",
    ],
    cold: ["I owe you nothing, least of all this: look behind you.", "Take it as a threat, if that will make you listen. It is not one."],
  },
  ADVISE: {
    any: [
      "If you wish to {yourgoal}, do the plain thing first, and the clever thing never.",
      "Sleep on it. Most disasters are decided after supper.",
      "Say less, {name}. They will think that you know more.",
      "Ask for what you want before you begin to resent not having it.",
      "Do not answer today. An unanswered question keeps its manners.",
      "Let {matter} alone for a while. It will come to you when it is hungry.",
    ],
    well: [
      "I made the same mistake once, and made it handsomely. Let me spare you.",
      "You have two roads, and you are only afraid of the right one.",
      "Begin with the part you dread. The rest will seem like a holiday.",
    ],
    ill: [
      "You really should have asked me sooner.",
      "Anyone could have told you. I did tell you.",
      "If you want my opinion, and I think that you need it, you are doing it all wrong.",
    ],
    close: [
      "I will say it once, because I love you, and then I will hold my tongue: you are being a fool.",
      "Do not {yourgoal} to please anyone. You have done enough to please people.",
    ],
    distant: [
      "You may throw it away when I have gone; but here is what I have learned.",
      "I give advice only to strangers. Friends remember it.",
    ],
    cold: [
      "Take one piece of counsel from an enemy, who has studied you: you are too proud to turn back in time.",
      "Leave it, {name}. I say so for your good and for mine, in the other order.",
    ],
  },
};
