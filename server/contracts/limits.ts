/** Limits that the interface shows and the server enforces. Lengths are in UTF-16 units unless said. */
export const limits = {
  nameLength: 120,
  titleLength: 160,
  shortTextLength: 400,
  noteLength: 2_000,
  /** What is so when a scene begins. */
  premiseLength: 2_000,
  /** How somebody is to be played in a scene. */
  instructionsLength: 2_000,
  backstoryLength: 20_000,
  lineLength: 2_000,
  aliases: 12,
  goals: 4,
  interests: 16,
  voiceSamples: 8,
  tags: 24,
  factHolders: 200,
  factsPerTimeline: 2_000,
  motifsAuthored: 200,
  /** Steps of a motif’s intensity kept in a view. */
  motifTrail: 48,
  charactersPerEcosystem: 10_000,
  /** Steps from a character that neighbours are looked for. */
  graphHops: 6,
  /** Characters in one answer to who is like another. */
  graphAnswers: 50,
  sceneCast: 12,
  beats: 24,
  /** Things that happened in a scene, kept in its view. */
  happenings: 200,
  /** Wordings of one line. */
  alternatives: 12,
  /** Ticks that may pass at once between two turns of a scene: a week. */
  ticksAtOnce: 1_008,
  sceneTurns: 500,
  sceneMinutes: 240,
  /** Points of a drawn curve. */
  curvePoints: 40,
  /** Takes of one scene in one set. */
  takes: 32,
  /** Takes whose tension is drawn behind the curve of a scenario. */
  earlierTakes: 8,
  passwordMin: 8,
  passwordMax: 128,
  cardFileBytes: 20_000_000,
  cardFilesAtOnce: 50,
  avatarBytes: 4_000_000,
  /** Events a client may be behind before it gets a snapshot instead of a replay. */
  replayEvents: 5_000,
  /** The last lines of the whole cast kept in a cast view; older ones are paged. */
  linesInView: 200,
  /** The last lines of a scene that is not over kept in a cast view, however much has been said elsewhere since. */
  sceneLinesInView: 60,
  /** Samples kept in a cast view. */
  samplesInView: 720,
} as const;
