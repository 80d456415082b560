/** The month `offset` months after (or before) a month, both `YYYY-MM`. */
export function monthAfter(month: string, offset: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + offset;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}
