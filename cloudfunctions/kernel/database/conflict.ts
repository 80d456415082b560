/**
 * True for the platform's answer that another transaction wrote the same documents first. At a commit the SDK
 * passes the code on; at a write inside the transaction it keeps only the text.
 */
export function isConflict(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return (
    code === 'DATABASE_TRANSACTION_CONFLICT' || /Transaction_?Conflict|WriteConflict/i.test(String(message))
  );
}
