import companyMoves from "../packs/company-moves.json";
import contemporaryMoves from "../packs/contemporary-moves.json";
import contemporaryRoom from "../packs/contemporary-room.json";
import core from "../packs/core.json";
import elizabethanCompany from "../packs/elizabethan-company.json";
import elizabethanMoves from "../packs/elizabethan-moves.json";
import elizabethanSpeech from "../packs/elizabethan-speech.json";
import follows from "../packs/follows.json";
import imageryDomains from "../packs/imagery-domains.json";
import motifImages from "../packs/motif-images.json";
import neutralBetween from "../packs/neutral-between.json";
import neutralConflict from "../packs/neutral-conflict.json";
import neutralPressure from "../packs/neutral-pressure.json";
import neutralReplies from "../packs/neutral-replies.json";
import neutralTalk from "../packs/neutral-talk.json";
import neutralWarm from "../packs/neutral-warm.json";
import plainMoves from "../packs/plain-moves.json";
import regencyMoves from "../packs/regency-moves.json";
import regencyRoom from "../packs/regency-room.json";
import settings from "../packs/settings.json";
import speechActs from "../packs/speech-acts.json";
import stakes from "../packs/stakes.json";
import tongueAntique from "../packs/tongue-antique.json";
import tongueContemporary from "../packs/tongue-contemporary.json";
import tongueElizabethan from "../packs/tongue-elizabethan.json";
import tongueOlder from "../packs/tongue-older.json";
import tongueRegency from "../packs/tongue-regency.json";
import tongueVictorian from "../packs/tongue-victorian.json";
import tongueVoices from "../packs/tongue-voices.json";
import tradeTopics from "../packs/trade-topics.json";

/** Every pack by its file. Imported one by one, because the simulation reads no folder; a test compares the list with the folder. */
export const packFiles: Readonly<Record<string, unknown>> = {
  "company-moves.json": companyMoves,
  "contemporary-moves.json": contemporaryMoves,
  "contemporary-room.json": contemporaryRoom,
  "core.json": core,
  "elizabethan-company.json": elizabethanCompany,
  "elizabethan-moves.json": elizabethanMoves,
  "elizabethan-speech.json": elizabethanSpeech,
  "follows.json": follows,
  "imagery-domains.json": imageryDomains,
  "motif-images.json": motifImages,
  "neutral-between.json": neutralBetween,
  "neutral-conflict.json": neutralConflict,
  "neutral-pressure.json": neutralPressure,
  "neutral-replies.json": neutralReplies,
  "neutral-talk.json": neutralTalk,
  "neutral-warm.json": neutralWarm,
  "plain-moves.json": plainMoves,
  "regency-moves.json": regencyMoves,
  "regency-room.json": regencyRoom,
  "settings.json": settings,
  "speech-acts.json": speechActs,
  "stakes.json": stakes,
  "tongue-antique.json": tongueAntique,
  "tongue-contemporary.json": tongueContemporary,
  "tongue-elizabethan.json": tongueElizabethan,
  "tongue-older.json": tongueOlder,
  "tongue-regency.json": tongueRegency,
  "tongue-victorian.json": tongueVictorian,
  "tongue-voices.json": tongueVoices,
  "trade-topics.json": tradeTopics,
};
