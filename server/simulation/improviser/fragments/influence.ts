import type { MoveLibrary } from "./move-lines";

export const influence: MoveLibrary<"REQUEST_HELP" | "PERSUADE" | "NEGOTIATE" | "COMMAND" | "TEMPT" | "RECRUIT" | "VOW" | "CHALLENGE"> = {
  REQUEST_HELP: {
    any: [
      "I need your help, and I have practised saying so all morning.",
      "I cannot do it alone. I have tried, out of vanity.",
      "I want to {goal}, and I do not know how to begin without you.",
      "Will you stand by me in this? I would not ask if there were another way.",
      "There is something that only you can do, and I am sorry that it falls on you.",
      "Lend me an hour of your good sense. I have used up my own.",
    ],
    well: [
      "You are the first person I thought of, and I did not look for a second.",
      "If you say no, I shall understand it, and think no less of you. Please do not say no.",
      "I will owe you for it, and I pay.",
    ],
    ill: [
      "I should have thought that you would offer before I had to ask.",
      "You owe me this much, I think.",
      "It is only a small thing. It will not take you more than a week.",
    ],
    close: [
      "You have never refused me; that is why I ask so seldom.",
      "Help me, {name}. There, I have no pride left; you have seen all of it.",
    ],
    distant: ["I have no claim upon you. I have only nowhere else to turn.", "It is a great deal to ask of so new an acquaintance."],
    cold: [
      "Do you suppose that I would come to you if there were a single other door?",
      "I need something that you have. Let us not pretend that I like it.",
    ],
  },
  PERSUADE: {
    any: [
      "Only think what it would mean if you said yes.",
      "You know that I am right; you are only waiting to be asked in a better tone.",
      "I want to {goal}. Give me your voice in it, and the thing is done.",
      "Look at it from the far end. Which will you be sorry for: trying, or not?",
      "Nobody will move until you do. They are all looking at you to see whether it is safe.",
      "What have you to lose? I mean it as a question.",
    ],
    well: [
      "If you want to {yourgoal}, then we want the same thing, and have been walking on two sides of one hedge.",
      "I do not ask you to be sure. I ask you to be curious.",
      "You have said no out of habit. Now say what you think.",
    ],
    ill: [
      "Everybody else has agreed. You are the only one who makes difficulties.",
      "You will come round in the end; you generally do, when you have made us all wait.",
      "A person of any spirit would not hesitate.",
    ],
    close: [
      "You know me. Should I ask it if it were not for your good, too?",
      "Trust me once more. I have only been wrong about small things.",
    ],
    distant: ["You have no reason to believe me; so look at the thing itself, and leave me out of it."],
    cold: ["You need not like me. You need only be able to count.", "Set aside who says it. Is it true or is it not?"],
  },
  NEGOTIATE: {
    any: [
      "You want something, and I want something. Let us put them on the table and see which is heavier.",
      "I will give way about {matter}, if you will give way about the rest.",
      "Half each, and neither of us crows.",
      "Name your terms. I should like to be shocked early.",
      "I have one condition, and it is not the one you expect.",
      "Let me {goal}, and I will not stand in your light.",
    ],
    well: [
      "We can both come out of this richer, if neither of us has to come out of it first.",
      "I will go as far as the gate. Come and meet me there.",
      "You keep what you care for, and I keep what I care for. We have only been fighting over the string.",
    ],
    ill: [
      "I think, when you look at your position, that you will find me generous.",
      "Take it or leave it. I had thought that you were in some hurry.",
      "I offer you less than you ask and more than you deserve.",
    ],
    close: ["Between us there ought to be no need of bargaining. But since we are so stubborn, let us bargain."],
    distant: ["We have no history, you and I, and that is worth something in a bargain."],
    cold: [
      "A truce, then, on paper, with both our names to it. I do not take your word, and you would be a fool to take mine.",
      "You give up {matter}, and I will forget that I ever heard of it. That is my price.",
    ],
  },
  COMMAND: {
    any: [
      "You will do it today, {name}, and you will do it properly.",
      "Sit down. I have not finished.",
      "Leave {matter} alone. I shall not say it again.",
      "Come with me. You may ask questions when we are there.",
      "Put that down, and attend to me.",
      "See to it. I do not want to hear how; I want to hear that it is done.",
    ],
    well: [
      "Go at once, and go quietly. I am trusting you with it.",
      "I need it done well, so I am telling you and nobody else.",
      "Do as I say now, and be angry with me afterwards, when there is time.",
    ],
    ill: [
      "I did not ask for your opinion. I asked for your obedience.",
      "Is it so hard to do one thing as you are told?",
      "You forget your place, {name}. I shall help you to find it.",
    ],
    close: ["No arguments. Go to bed; I will sit up.", "For once in your life, do as you are bid, and let me be right about it."],
    distant: ["You are new {here}, so I will make it plain: that is not how it is done.", "Stand aside, if you please."],
    cold: ["Out of my way. I shall not ask a third time.", "You will apologise, and you will do it where everyone can hear."],
  },
  TEMPT: {
    any: [
      "Nobody would ever know. I only mention it.",
      "You have been good for so long. Is it as pleasant as they say?",
      "The door is not locked. It never was; you only never tried it.",
      "You could have it, you know. You would only have to stop pretending that you do not want it.",
      "One night, one word, and you could {yourgoal}. What is a scruple beside that?",
      "Rules are for people who have nothing better to do. We have.",
    ],
    well: [
      "I do not say that it is right. I say that it is open, and warm, and just across the way.",
      "Think of it as an education.",
      "You will be sorry either way. Be sorry for something.",
    ],
    ill: [
      "Everyone has a price. I have guessed at yours, and I think you will be flattered.",
      "Do not play the saint with me. I have seen you look at it.",
    ],
    close: ["I would not say it to anyone else: come and be wicked with me, only a little, and only once."],
    distant: ["You have an honest face. It must be a great convenience. Have you never put it to use?"],
    cold: [
      "You despise me; very well. But you have not yet said no.",
      "Take what I offer, and you need never see me again. That must be worth something.",
    ],
  },
  RECRUIT: {
    any: [
      "Alone, neither of us can stop {third}. Together, I should not care to be {third}.",
      "{third} {has3} friends. It is time that we had some.",
      "You have felt it too, what {third} {is3} doing. Join me.",
      "There are more of us than {third} {is3} aware of. There would be one more, if you came.",
      "I am gathering people who are tired of being careful. I thought of you.",
      "You want to {yourgoal}, and I want to {goal}. There is only {third} in the way.",
    ],
    well: [
      "I do not promise that we shall win. I promise that you will like yourself better.",
      "You would be no follower. I have enough of those, and they step on my heels.",
      "We need somebody with a cool head. I have only got a loud voice.",
    ],
    ill: [
      "You had better be with us. It will be uncomfortable to have been anywhere else.",
      "{third} will come for you next, and then you will wish that you had been useful to somebody.",
    ],
    close: [
      "I would not go into it without you. I never went into anything without you that ended well.",
      "It is {third} on the one side, and you and I on the other. It was always going to be so.",
    ],
    distant: ["I know little of you, except that you have no cause to love {third}. It is enough to begin with."],
    cold: [
      "I do not like you, and you do not like me; but we both dislike {third} more.",
      "Let us put off being enemies until {third} {is3} dealt with.",
    ],
  },
  VOW: {
    any: [
      "You have my word, {name}, and I have not given it often enough to wear it thin.",
      "I will {goal}. If I fail, it will not be for want of trying.",
      "Whatever comes, I shall not leave you to meet it alone.",
      "I swear it: nobody shall hear of {matter} from me.",
      "When it is time, I shall be there. You may set a candle by it.",
      "Hold me to this: I will make it good.",
    ],
    well: [
      "I do not promise easily. I find that I have promised you already, and only need to say it.",
      "Ask me in ten years, and you will find me standing where I stand now.",
      "By everything that I would be ashamed to lose, I will keep faith with you.",
    ],
    ill: [
      "I swear it, as I swore the last time. I mean it more now.",
      "I promise. There; does that content you?",
      "I will be true to you, so far as anyone can be.",
    ],
    close: [
      "While I have a roof, you have one; and when I have none, we shall look at the stars together.",
      "I have never broken a promise to you, and I am too old to learn how.",
    ],
    distant: ["You have only my word for it. In time, you will find what that is worth."],
    cold: [
      "I swear to you that I will see it ended between us, one way or the other, and fairly.",
      "You do not believe me. Good. I shall have the pleasure of proving it.",
    ],
  },
  CHALLENGE: {
    any: [
      "Prove it, {name}. You have talked of it long enough.",
      "You and I, then, before witnesses, and let us have an end of boasting.",
      "I say that you cannot. Contradict me with something better than words.",
      "You have been the first {here} for too long. I mean to {goal}, past you if I must.",
      "Say that to me once more, and look at me while you say it.",
      "Meet me in it fairly, and I will own you the better. If you are.",
    ],
    well: [
      "I would not trouble to challenge anyone I did not respect.",
      "Come, you are as tired of winning easily as I am.",
      "Let us see which of us it was that people have been praising.",
    ],
    ill: [
      "Or are you afraid? You may say so; I shall tell only everyone.",
      "I had heard so much of you. I suppose that people {here} are easily pleased.",
      "I could beat you asleep, and I am inclined to lie down.",
    ],
    close: ["We have been too gentle with each other. Try me, in earnest, for once."],
    distant: ["I have heard you well spoken of. I should like to know whether it was deserved."],
    cold: ["You took {matter} from me. Let us see you keep it.", "One of us is a fraud, {name}, and I am quite ready to find out which."],
  },
};
