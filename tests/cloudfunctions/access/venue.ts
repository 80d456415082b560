import { keepers, officers, onlookers, type AccessTable } from './entries';

const own = [...keepers, ...officers];

export const access: AccessTable = {
  open: 'bound',
  kept: { over: own },
  get: { audience: own },
  save: { over: own },
  setClosed: { over: own },
  end: { over: own },
  // … and the venue has to be open to the organisation (tests/cloudfunctions/venue).
  book: { over: own },
  bookings: { over: own },
  cancel: { over: own },
  release: { over: own },
  template: { over: own },
  publishTemplate: { over: ['districtOfficer', 'districtAdmin'] },
  essentials: { over: [...own, ...onlookers] },
  check: { over: own },
  // Over what the room's keeper lies below: of a town's own room the district.
  review: { over: officers },
  figures: { over: [...own, ...onlookers] },
  prepareFile: { over: own },
  file: { audience: [...own, ...onlookers] },
};
