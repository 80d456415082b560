import { keepers, officers, onlookers, type AccessTable } from './entries';

const authors = [...keepers, ...officers];

export const access: AccessTable = {
  list: 'bound',
  detail: { audience: authors },
  unit: { audience: authors },
  file: { audience: authors },
  keepPlace: { audience: authors },
  finishReading: 'bound',
  answer: 'bound',
  written: { over: authors },
  prepare: { over: authors },
  create: { over: authors },
  draft: { over: authors },
  change: { over: authors },
  unitDraft: { over: authors },
  prepareFile: { over: authors },
  readQuestions: { over: authors },
  questionTemplate: { over: authors },
  saveUnit: { over: authors },
  publish: { over: authors },
  withdraw: { over: authors },
  year: { over: [...authors, ...onlookers] },
};
