/** Something given to the evaluation that cannot be used. `code` is stable; the message names the place and what to do. */
export class InputError extends Error {
  constructor(code, message, options) {
    super(message, options);
    this.name = 'InputError';
    this.code = code;
  }
}
