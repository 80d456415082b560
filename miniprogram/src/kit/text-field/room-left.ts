/** From which part of the limit on it is said how much has been written. */
const near = 0.8;

/**
 * How much has been written of what may be, once that is near: `32/40`; that no more goes in, once it is full. A phone
 * cuts what is pasted at the limit, so that the full one is said.
 */
export function roomLeft(value: string, max: number): string | undefined {
  if (value.length >= max) return `${value.length}/${max}，已经写满，多出来的没有放进来`;
  return value.length >= max * near ? `${value.length}/${max}` : undefined;
}
