import { declarationsOf } from '../declared/declarations';
import type { Declaration } from './declare';
import * as declared from './kinds/index';

/** Every register that is declared, and those that are on. */
export const {
  all: allRegisters,
  named: registerNamed,
  on: registersOn,
  onNamed: registerOn,
} = declarationsOf<Declaration>('register', declared);
