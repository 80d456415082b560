import { officers, type AccessTable } from './entries';

const lookers = ['instructor' as const, ...officers];

export const access: AccessTable = {
  list: { over: lookers },
  begin: { over: officers },
  end: { over: officers },
  progress: { over: officers },
  tasks: { over: lookers },
  page: { over: lookers },
  answer: { over: lookers },
  same: { over: lookers },
  formations: { over: officers },
  beginFormation: { over: officers },
  formation: { over: officers },
  recordFormation: { over: officers },
  form: { over: officers },
  drop: { over: officers },
};
