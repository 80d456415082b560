import { icsOf } from './ics';
import { keepText } from './keep-text';
import type { Remembering, Reminded } from './phone-calendar';

/** See phone-calendar.d.ts. */
export const remember = async (one: Reminded): Promise<Remembering> => {
  await keepText(`${one.title}.ics`, icsOf(one.title, [one], Date.now()));
  return 'added';
};
