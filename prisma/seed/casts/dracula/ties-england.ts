import { feelings } from "../feelings";

export const englandTies = [
  ...feelings("mina-murray", {
    "jonathan-harker": { kind: "romance", felt: [0.95, 0.95, 0.88], evidence: "Mina has had one letter in a month, and knows his hand, and does not know his voice in it." },
    "lucy-westenra": { kind: "friend", felt: [0.9, 0.84, 0.94], evidence: "Mina sleeps with the key upon her wrist, since Lucy tries the door at night." },
    "mrs-westenra": { kind: "ally", felt: [0.44, 0.7, 0.5], evidence: "Mina was told the secret of that weak heart, and has to smile at Lucy across it." },
    "mr-swales": { kind: "friend", felt: [0.36, 0.6, 0.24], evidence: "Mina likes the old man’s stories, and has written down one about a funeral." },
    "peter-hawkins": { kind: "ally", felt: [0.56, 0.88, 0.4], evidence: "Mina writes to him each week for news, and he answers by return that there is none." },
    coastguard: { kind: "acquaintance", felt: [0.2, 0.64, 0.12], evidence: "Mina was lent his glass to look at a strange ship, and saw that he did not like it." },
  }),
  ...feelings("lucy-westenra", {
    "mina-murray": { kind: "friend", felt: [0.92, 0.95, 0.94], evidence: "Lucy tells Mina what she tells no one, and woke last night with Mina’s arms about her." },
    "arthur-holmwood": { kind: "romance", felt: [0.92, 0.92, 0.66], evidence: "Lucy gave him her promise in May before he had finished asking." },
    "john-seward": { kind: "friend", felt: [0.5, 0.84, 0.44], evidence: "Lucy refused his proposal, and saw him sit down on his hat, and cried for an hour." },
    "quincey-morris": { kind: "friend", felt: [0.6, 0.86, 0.44], evidence: "Lucy refused him too, and gave him a kiss for his courage, which she has confessed to Mina." },
    "mrs-westenra": { kind: "family", felt: [0.74, 0.7, 0.97], evidence: "Lucy humours her mother about draughts, and has not been told the verdict." },
    dracula: { kind: "strained", felt: [0.04, 0.2, 0.06], evidence: "Lucy has felt called, on four nights, by someone from the sea, and has forgotten it by breakfast." },
    "mr-swales": { kind: "friend", felt: [0.4, 0.62, 0.26], evidence: "Lucy has turned the old man’s head, and was told by him on whose grave she likes to sit." },
  }),
  ...feelings("mrs-westenra", {
    "lucy-westenra": { kind: "family", felt: [0.88, 0.6, 0.97], evidence: "Mrs Westenra keeps the verdict from her, and lies awake listening for the latch." },
    "arthur-holmwood": { kind: "family", felt: [0.72, 0.9, 0.56], evidence: "Mrs Westenra looks to the wedding to leave Lucy in safe hands." },
    "mina-murray": { kind: "ally", felt: [0.5, 0.84, 0.5], evidence: "Mrs Westenra confided to Mina how Lucy’s father used to walk, and be found on the leads." },
  }),
  ...feelings("arthur-holmwood", {
    "lucy-westenra": { kind: "romance", felt: [0.94, 0.92, 0.66], evidence: "Arthur has her promise, and a telegram in his other pocket to say that his father is sinking." },
    "john-seward": { kind: "friend", felt: [0.78, 0.92, 0.88], evidence: "Arthur would trust Jack with anything, and knows what the engagement cost him." },
    "quincey-morris": { kind: "friend", felt: [0.8, 0.93, 0.88], evidence: "Arthur was nursed of a wound by Quincey in the Marquesas, and toasted by him in May." },
    "mrs-westenra": { kind: "family", felt: [0.4, 0.66, 0.5], evidence: "Arthur does as she asks about the wedding, and wonders why she is in haste." },
  }),
  ...feelings("john-seward", {
    "lucy-westenra": { kind: "romance", felt: [0.74, 0.84, 0.44], evidence: "Seward made his proposal badly, took his refusal well, and has not slept much since." },
    renfield: { kind: "professional", felt: [0.16, 0.3, 0.66], evidence: "Seward has let him keep the spiders for the sake of a theory, and suspects himself of it." },
    "arthur-holmwood": { kind: "friend", felt: [0.6, 0.9, 0.88], evidence: "Seward lost to his oldest friend, and drank to the engagement." },
    "van-helsing": { kind: "mentor", felt: [0.82, 0.95, 0.7], evidence: "Seward once drew the poison from his master’s wound, and was taught everything else in return." },
    "quincey-morris": { kind: "friend", felt: [0.72, 0.9, 0.86], evidence: "Seward sat with Quincey after the wedding was settled, and neither man said a word till two." },
    "patrick-hennessey": { kind: "professional", felt: [0.36, 0.72, 0.6], evidence: "Seward leaves him the keys, and comes home to eleven pages." },
  }),
  ...feelings("quincey-morris", {
    "lucy-westenra": { kind: "romance", felt: [0.72, 0.9, 0.44], evidence: "Quincey asked her once, straight, and has kept to his promise of friendship since." },
    "arthur-holmwood": { kind: "friend", felt: [0.76, 0.92, 0.88], evidence: "Quincey told Art that the best man won, and meant it by the second glass." },
    "john-seward": { kind: "friend", felt: [0.76, 0.92, 0.86], evidence: "Quincey reckons that he and Jack were thrown by one horse." },
    dracula: { kind: "enemy", felt: [-0.1, 0.3, 0.02], evidence: "Quincey lost a good mare on the Pampas to a thing that came at night, and has not forgotten the marks." },
  }),
  ...feelings("van-helsing", {
    "john-seward": { kind: "mentor", felt: [0.84, 0.88, 0.7], evidence: "Van Helsing owes him a life, and would pay with a new way of seeing, if John would only look." },
    dracula: { kind: "enemy", felt: [-0.4, 0.2, 0.1], evidence: "Van Helsing has read in a colleague’s letters of a voivode who did not stay dead, and has marked the page." },
    "arthur-holmwood": { kind: "friend", felt: [0.3, 0.66, 0.06], evidence: "Van Helsing saw a portrait of John’s friend, and thought how like he was to the boy he had lost." },
  }),
  ...feelings("renfield", {
    dracula: { kind: "mentor", felt: [0.9, 0.8, 0.2], evidence: "Renfield has heard his master on the water for a week, and has stopped catching flies." },
    "john-seward": { kind: "strained", felt: [0.1, 0.4, 0.66], evidence: "Renfield begged him for a kitten, and was asked what he would do with an elephant." },
    simmons: { kind: "acquaintance", felt: [0.12, 0.5, 0.56], evidence: "Renfield calls him Thomas, and offers him a spider at Christmas." },
    "patrick-hennessey": { kind: "strained", felt: [-0.06, 0.36, 0.44], evidence: "Renfield is always polite to the young doctor, and sees himself being entered in a book." },
  }),
  ...feelings("patrick-hennessey", {
    "john-seward": { kind: "mentor", felt: [0.5, 0.84, 0.6], evidence: "Hennessey means to have his chief’s place one day, and no scandal in it." },
    renfield: { kind: "professional", felt: [0.06, 0.24, 0.5], evidence: "Hennessey got him down off the wall of Carfax, and was thanked in Latin." },
    simmons: { kind: "professional", felt: [0.3, 0.66, 0.6], evidence: "Hennessey takes down what Simmons tells him, and puts in the verbs." },
  }),
  ...feelings("simmons", {
    renfield: { kind: "professional", felt: [0.02, 0.14, 0.6], evidence: "Simmons found him talking to a brick wall, and waiting for it to finish." },
    "john-seward": { kind: "professional", felt: [0.36, 0.74, 0.56], evidence: "Simmons thinks the doctor a fair man who ought to get some sleep." },
  }),
  ...feelings("jonathan-harker", {
    "mina-murray": { kind: "romance", felt: [0.97, 0.97, 0.88], evidence: "Jonathan went down a wall over a precipice sooner than not come back to her." },
    dracula: { kind: "enemy", felt: [-0.92, 0.01, 0.66], evidence: "Jonathan drew up the contract, ate his supper, and saw him go down the castle wall like a lizard." },
    "peter-hawkins": { kind: "mentor", felt: [0.8, 0.92, 0.84], evidence: "Jonathan was trusted with the journey because the old man had gout, and dreads having to report on it." },
    "sister-agatha": { kind: "friend", felt: [0.6, 0.86, 0.36], evidence: "Jonathan has talked in his fever for weeks, and sees from her kindness that she heard." },
    ilka: { kind: "enemy", felt: [-0.6, 0.02, 0.2], evidence: "Jonathan lay still in the moonlight while she bent over him, and is ashamed of how still." },
    "frau-anders": { kind: "ally", felt: [0.5, 0.84, 0.1], evidence: "Jonathan smiled at her warning, and has her crucifix round his neck now." },
  }),
  ...feelings("peter-hawkins", {
    "jonathan-harker": { kind: "family", felt: [0.86, 0.94, 0.84], evidence: "Mr Hawkins sent him on the journey in his own place, and has not forgiven his foot." },
    "mina-murray": { kind: "ally", felt: [0.56, 0.86, 0.4], evidence: "Mr Hawkins means those two to have the house, and has it drawn up in a drawer." },
    dracula: { kind: "professional", felt: [-0.16, 0.3, 0.2], evidence: "Mr Hawkins does not like the handwriting of a client who has an answer to everything." },
    "mr-billington": { kind: "professional", felt: [0.2, 0.66, 0.36], evidence: "Mr Hawkins recommended him to a foreign client for the Whitby end, and wishes that he had asked more." },
  }),
  ...feelings("mr-swales", {
    "lucy-westenra": { kind: "friend", felt: [0.6, 0.74, 0.26], evidence: "Swales would take back what he said of that grave, if it had not been true." },
    "mina-murray": { kind: "friend", felt: [0.4, 0.68, 0.24], evidence: "Swales told Miss Murray the old lies about the dead, and was put to shame by her good manners." },
    coastguard: { kind: "friend", felt: [0.5, 0.76, 0.8], evidence: "Swales has disputed every sail with him for sixteen years, bar the one out there." },
    dracula: { kind: "strained", felt: [-0.3, 0.2, 0.02], evidence: "Swales has tasted something in the wind that he never met in Greenland, and it has turned its face to him." },
  }),
  ...feelings("coastguard", {
    "mr-swales": { kind: "friend", felt: [0.54, 0.74, 0.8], evidence: "Barrow saves him the lee end of the bench, and does not like his colour today." },
    "captain-orlov": { kind: "acquaintance", felt: [0.06, 0.46, 0.04], evidence: "Barrow has signalled him nine times since noon, and has seen one man who does not move." },
    "mina-murray": { kind: "acquaintance", felt: [0.24, 0.7, 0.12], evidence: "Barrow lent the young lady his glass, and was sorry when she asked what he thought." },
    "mr-billington": { kind: "acquaintance", felt: [-0.04, 0.5, 0.4], evidence: "Barrow has been asked by him three times if that Russian is in yet, with his watch out." },
  }),
  ...feelings("mr-billington", {
    dracula: { kind: "professional", felt: [0.3, 0.7, 0.1], evidence: "Mr Billington has never had so clear a contract, nor so prompt a cheque." },
    "peter-hawkins": { kind: "professional", felt: [0.34, 0.8, 0.36], evidence: "Mr Billington was recommended by the Exeter firm, and has had from it since two letters of inquiry." },
  }),
];
