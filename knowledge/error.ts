/** What can be wrong with knowledge given from outside. */
export type KnowledgeErrorCode =
  | 'knowledge.invalid-entry'
  | 'knowledge.unreadable'
  | 'knowledge.empty'
  | 'knowledge.invalid-line'
  | 'knowledge.invalid-model'
  | 'knowledge.unusable-index';

/** Knowledge that cannot be used: the message names file and entry, says what is wrong and what to do. */
export class KnowledgeError extends Error {
  override readonly name = 'KnowledgeError';
  readonly code: KnowledgeErrorCode;

  constructor(code: KnowledgeErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
