/** What the search knows of an entry: texts already folded, by the part they play. */
export interface Doc {
  readonly id: string;
  readonly titles: readonly string[];
  readonly questions: readonly string[];
  readonly answers: readonly string[];
  /** What the sources leave open: a question that matches this best has no answer here. */
  readonly silent: readonly string[];
}
