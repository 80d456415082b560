import type { ErrorCode } from '../../types';

/** A refusal that the caller is told about: a declared code and, if it helps, details without personal data. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details?: Record<string, unknown>,
  ) {
    super(code);
    this.name = 'Refusal';
  }
}

/** Stops the action with a declared code. */
export function refuse(code: ErrorCode, details?: Record<string, unknown>): never {
  throw new Refusal(code, details);
}
