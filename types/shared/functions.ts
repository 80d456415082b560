/**
 * Which deployed function serves which context. Loading a function costs about the same whatever it holds, and each is
 * cold at first: what one session meets lies together. `everyday` is what members and keepers open all the time,
 * `office` the rest of the work, `files` what needs libraries for files.
 */
export const functionOf = {
  account: 'everyday',
  activity: 'everyday',
  attendance: 'everyday',
  audit: 'office',
  compliance: 'office',
  export: 'files',
  feedback: 'office',
  guidance: 'everyday',
  home: 'everyday',
  ledger: 'office',
  member: 'office',
  message: 'everyday',
  minutes: 'office',
  organization: 'office',
  report: 'office',
  role: 'office',
  roster: 'files',
  scene: 'everyday',
} as const;
