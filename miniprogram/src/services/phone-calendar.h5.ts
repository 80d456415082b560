import { icsOf } from './ics';
import { keepText } from './keep-text';
import type { Reminded } from './phone-calendar';

/** See phone-calendar.d.ts. */
export const remember = async (one: Reminded): Promise<boolean> => {
  await keepText(`${one.title}.ics`, icsOf(one.title, [one], Date.now()));
  return true;
};
