/** Money is in fen; people write and read yuan. */

/** `12.50 元` */
export const yuan = (fen: number): string => `${(fen / 100).toFixed(2)} 元`;

/** Fen of what somebody wrote in yuan; nothing for what is no amount. */
export function fenOf(written: string): number | undefined {
  const plain = written.trim().replace(/,/g, '');
  if (!/^\d{1,8}(\.\d{0,2})?$/.test(plain)) return undefined;
  return Math.round(Number(plain) * 100);
}
