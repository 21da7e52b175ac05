import type { Replies } from "./replies";

/** Answers to questions, to pressure, and to what was meant to hurt. */
export const repliesHard = {
  farewell: {
    yes: ["So soon?", "Go, then, and go safely.", "I shall be here when you come back."],
    no: ["Yes, go. It is what you do best.", "Do not let me keep you.", "You are always leaving; I am only surprised that you knock."],
    aside: ["One moment, before you go.", "Already? I had lost count of the time.", "Wait. There is one thing more."],
  },
  ask: {
    yes: [
      "Since you ask, I will tell you.",
      "You ask a fair question.",
      "I had hoped that somebody would ask.",
      "I will answer you honestly, as far as I know it.",
    ],
    no: ["You have no right to ask me that.", "Why should I answer you?", "I might put the same question to you."],
    aside: [
      "You will have to ask me something easier.",
      "It depends upon who wants to know.",
      "That is a question with a hook in it.",
      "Ask me tomorrow, and I shall have an answer that fits.",
    ],
  },
  news: {
    yes: ["I am glad to have it from you.", "So it has come to that.", "I had half suspected it.", "Then I was right to wonder."],
    no: ["I do not believe a word of it.", "That is not how I heard it.", "You were always quick with other people’s news."],
    aside: ["Who told you?", "And what do you wish me to do about it?", "Is that all of it, or only the part that you can say?"],
  },
  counsel: {
    yes: [
      "You may be right, and I shall think of it.",
      "I hear you.",
      "I had rather you said it than anyone.",
      "That is sense, and I did not want to hear it.",
    ],
    no: ["I did not ask for advice.", "You would frighten a child with that; I am grown.", "Keep your counsel; you may need it."],
    aside: ["You have been talking to someone.", "Is it my safety that troubles you, or your own?", "Everyone knows what I ought to do."],
  },
  plea: {
    yes: [
      "You need only ask.",
      "Very well; but not because you are clever about it.",
      "I will do what I can.",
      "I was always going to say yes; I only wished to hear you ask.",
    ],
    no: ["No; and I will not be talked round.", "You ask too much.", "You never come but you come for something."],
    aside: ["And what do I get by it?", "You put it prettily.", "I neither say yes nor no."],
  },
  order: {
    yes: ["As you wish.", "Since you put it so, I will.", "You need not raise your voice; I am not so far off."],
    no: [
      "I do not take orders from you.",
      "You may try it, and see what comes.",
      "Do you think that I am afraid of you?",
      "Say that again, and say it slowly.",
    ],
    aside: ["What a very loud way of asking.", "You have been practising that tone.", "And if I do not?"],
  },
  insult: {
    yes: [
      "I shall let that pass; it was tired when it got here.",
      "I suppose that I have earned it.",
      "You are angry, and I will not be.",
      "I will pretend that you said that to the wall.",
    ],
    no: [
      "You have been saving that one. It has not kept.",
      "Look to yourself before you sweep my step.",
      "I have been abused by better than you.",
      "Is that all? I had put on armour.",
    ],
    aside: [
      "How very interesting. Do go on.",
      "I wonder whom you are really speaking to.",
      "I missed the end of that; I was counting the candles.",
    ],
  },
  charge: {
    yes: ["I will not deny it.", "You have some cause to think so.", "It is not the whole of it; but it is true."],
    no: [
      "It is false, and you know that it is.",
      "You have not one scrap of proof.",
      "How dare you?",
      "Look elsewhere; you will not find it in me.",
    ],
    aside: ["Who has been at your ear?", "You had made up your mind before you came in.", "What would you do if I said yes?"],
  },
  dispute: {
    yes: ["There is something in what you say.", "I had not seen it so.", "Let us not fall out over it."],
    no: ["You have it exactly the wrong way about.", "That is no argument; it is only a noise.", "I have heard you, and I am not moved."],
    aside: ["We shall be at this until supper.", "You say so every time.", "Shall we agree to be right by turns?"],
  },
  wound: {
    yes: [
      "So it was you. I had rather know it.",
      "I cannot hate you for it; I have tried, just now.",
      "Then it is done, and we must live after it.",
    ],
    no: ["I trusted you.", "I hope that it was worth the price.", "I will never forgive you this."],
    aside: ["I think that I always knew.", "Say it once more. I did not feel it the first time.", "I must sit down."],
  },
  silence: {
    yes: ["You need not speak. I only wanted you to know that I am here.", "Keep your silence; I can wait.", "I will ask no more."],
    no: ["Your silence is an answer, and a rude one.", "Speak, or let me go.", "You cannot sulk at me for ever."],
    aside: [
      "Very well, I shall talk for both of us.",
      "I have had livelier talk with a milestone.",
      "That is a fine wall. I was admiring it.",
    ],
  },
} as const satisfies Record<string, Replies>;
