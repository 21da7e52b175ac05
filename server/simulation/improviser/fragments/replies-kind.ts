import type { Replies } from "./replies";

/** Answers to what was meant well. */
export const repliesKind = {
  greeting: {
    yes: ["And you, {name}.", "Well met.", "I am glad that it is you.", "I was about to say the same."],
    no: [
      "You need not be so cordial; nobody is looking.",
      "Yes, I am here. It is no cause for joy.",
      "Save the greeting for someone who has missed you.",
    ],
    aside: ["So I am.", "Is it you? I was miles away.", "Good day, if it is one."],
  },
  chat: {
    yes: ["So I have heard.", "I was thinking the very same.", "You always notice what I walk past.", "That is pleasantly put."],
    no: [
      "You can talk of that, after everything?",
      "I have no small talk left; you have had it all.",
      "That is not what we ought to be talking about.",
    ],
    aside: ["I dare say.", "I was not attending; forgive me.", "We are being very careful, are we not?"],
  },
  quiet: {
    yes: ["Yes. Let us sit.", "I had been hoping for some quiet.", "Stay as long as you like.", "I was glad of you, before you spoke."],
    no: ["I had rather be alone.", "You choose your moments.", "I cannot be easy in this silence; it is too full."],
    aside: ["You have something on your mind.", "How long have you been there?", "And now you have spoken, so I may."],
  },
  memory: {
    yes: [
      "I remember.",
      "I had thought that only I kept that.",
      "You have it exactly as it was.",
      "How strange, that we should both go back there.",
    ],
    no: ["It was not like that.", "I had rather you left the past where it was.", "You remember what suits you."],
    aside: ["Was that I? I hardly know myself in it.", "What brought that back?", "It seems to me a hundred years ago."],
  },
  pastime: {
    yes: [
      "I could listen to you on that all day.",
      "You make me want to see it.",
      "I never thought of it so.",
      "Show me, when there is time.",
    ],
    no: ["I cannot share your raptures.", "You care more for that than for people.", "It leaves me quite cold; I am sorry."],
    aside: ["I know nothing about it, and I nod very well.", "Does it make you happy?", "I watched your face, and lost the thread."],
  },
  joke: {
    yes: [
      "Oh, that is wicked, and I shall steal it.",
      "You will make me laugh in the wrong place.",
      "I ought not to laugh. There, I have.",
      "You have been saving that.",
    ],
    no: ["I am glad that one of us is amused.", "Must you make a joke of everything?", "I have heard that one, and from a kinder mouth."],
    aside: [
      "Very good. Now tell me what you meant by it.",
      "You joke when you are frightened, I have noticed.",
      "I shall laugh tomorrow, when I see the point.",
    ],
  },
  praise: {
    yes: [
      "You are kind to say it.",
      "Now I shall be of no use for the rest of the day.",
      "I shall try to deserve that.",
      "Nobody has ever said that to me; say it slower.",
    ],
    no: [
      "I know what flattery costs; what is it for?",
      "Spare me. I have a glass at home.",
      "You never praised me yet without wanting something.",
    ],
    aside: ["I hardly know where to look.", "You must be thinking of someone else.", "You say that to everyone, I hope."],
  },
  thanks: {
    yes: ["It was nothing; or it was something, and I was glad to do it.", "You would have done as much.", "I am thanked already."],
    no: ["I did not do it for your thanks.", "Thank me by not needing it again.", "Gratitude sits oddly on you."],
    aside: ["Say no more about it.", "You make too much of it.", "Was that I? I had forgotten."],
  },
  comfort: {
    yes: [
      "You are good to me.",
      "Thank you. I had not known how much I needed it.",
      "Stay a little. You need not talk.",
      "That helps. I do not know why it should.",
    ],
    no: ["I do not want your pity.", "You cannot mend it by patting it.", "It is easy to be gentle when it is not your house on fire."],
    aside: ["I am quite well. I am only tired.", "Let us speak of something else.", "Do I look as bad as that?"],
  },
  secret: {
    yes: [
      "It is safe with me.",
      "I am glad that you told me; it cannot have been easy.",
      "I think no less of you. Rather more.",
      "Then you are not alone in it.",
    ],
    no: [
      "I wish that you had not told me.",
      "And what do you expect me to do with that?",
      "You might have told me when it could still be of use.",
    ],
    aside: ["I hardly know what to say to you.", "Let me have a moment with that.", "Does anybody else know of it?"],
  },
  offer: {
    yes: [
      "Gladly.",
      "I had hoped that you would ask.",
      "You are too good, and I shall let you be.",
      "I could not have asked for it, and I shall not refuse.",
    ],
    no: ["I thank you, no.", "I want nothing from you.", "There is always something to pay with you, afterwards."],
    aside: ["Let me think of it.", "Why do you offer? I ask only to know.", "You are generous today. Are you ill?"],
  },
  loyal: {
    yes: ["I shall not forget that.", "Then there are two of us.", "I did not know that I had such a friend.", "I believe you."],
    no: ["I can fight my own battles.", "Fine words. I have been fed on them before.", "I did not ask it of you."],
    aside: ["You will regret that, and so shall I.", "What will they say, when they hear?", "We shall see how it wears."],
  },
  love: {
    yes: [
      "Say it again; I was not ready.",
      "I had given up hoping to hear it.",
      "I know. I think that I have always known.",
      "Then I need not pretend any longer.",
    ],
    no: ["Do not. Please, do not.", "You must not say such things to me.", "I am sorry. I cannot give you that."],
    aside: ["I do not know how to answer you.", "You have taken my breath, and I was using it.", "Do you know what you are saying?"],
  },
  sorry: {
    yes: [
      "It is handsomely said, and I take it.",
      "I never wanted you on your knees; only to hear it.",
      "Enough. I have been as wrong myself.",
      "I know what that cost you.",
    ],
    no: [
      "An apology is a beginning, {name}. You seem to think that it is an end.",
      "You are sorry now. You were not sorry then.",
      "It is easily said, and you say it easily.",
    ],
    aside: ["I was not expecting that.", "Let us not speak of it yet.", "Do you know what you are sorry for? I ask in earnest."],
  },
  peace: {
    yes: [
      "You are more generous than I should have been.",
      "Then let us begin again from there.",
      "I can breathe, I find.",
      "I shall not make you regret it.",
    ],
    no: ["I do not recall asking for it.", "You are very lofty in your mercy.", "It will take more than that."],
    aside: ["So that is that.", "I had got ready for a longer fight.", "I do not quite know what to do with my hands."],
  },
} as const satisfies Record<string, Replies>;
