import { declarationsOf } from '../declared/declarations';
import type { Declaration } from './declare';
import * as declared from './kinds/index';

/** Every selection that is declared, and those that are on. */
export const {
  all: allSelections,
  named: selectionNamed,
  on: selectionsOn,
  onNamed: selectionOn,
} = declarationsOf<Declaration>('selection', declared);
