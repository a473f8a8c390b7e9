/**
 * The numbers of the search itself; those that weigh its findings against each other are in `weights.ts`.
 * Chosen by cross-validation on the content's own questions (each asked with itself and its fold left out of the index).
 */
export const SEARCH = {
  /** Saturation of repeated terms: lower makes the first occurrence count for almost all. */
  k1: 1.2,
  /** How far a long entry is discounted: entries differ in length because they have more facts, not because they ramble. */
  b: 0.4,
  /** The same for answers, in which a long text rambles: by passages of an encyclopedia. */
  toldK1: 0.9,
  toldB: 0.65,
  /** A title counts as this many questions. */
  titleWeight: 2,
  /** Share of each space in the likeness of two questions, in the order of SPACES. */
  likenessShare: [1, 1, 0.35, 0.4, 1.2],
  /** What a term's space weighs when candidates are picked, in the order of SPACES: the reranking weighs them anew. */
  spaceWeight: [0.5, 1, 1.5, 1, 1],
  /** Candidates that are weighed: those with the highest sums, and those that the classifier puts first. */
  candidates: 16,
  classified: 6,
  /** A mended word counts as found, and as this much of an unknown word beside it: the guess may be wrong. */
  mendedDoubt: 0.4,
  /** A question of at most this many terms is read whole; of longer ones the most telling are kept, so that time stays bounded. */
  mostTerms: 400,
} as const;
