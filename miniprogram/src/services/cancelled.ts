/** True for what WeChat answers where a person thought better of it: no fault, and nothing to be said. */
export const isCancelled = (error: unknown): boolean =>
  String((error as { errMsg?: unknown } | undefined)?.errMsg).includes('cancel');
