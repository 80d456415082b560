import type { Case } from '../case';
import { dates } from './dates';
import { layouts } from './layouts';
import { people } from './people';
import { spellings } from './spellings';
import { texts } from './texts';
import { words } from './words';
import { writtenOnes } from './written';

export const cases: Case[] = [
  ...spellings,
  ...texts,
  ...layouts,
  ...dates,
  ...words,
  ...people,
  ...writtenOnes,
];
