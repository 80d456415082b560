const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** A key for one intended act, so that sending it again is recognised as the same act. */
export function newActKey(): string {
  let key = `${Date.now().toString(36)}-`;
  for (let i = 0; i < 12; i += 1) key += letters.charAt(Math.floor(Math.random() * letters.length));
  return key;
}
