import type { Role } from '../../../types/shared/roles';
import { gatheringKeepers, type AccessTable } from './entries';

const districtOfficers: Role[] = ['districtOfficer', 'districtAdmin'];

export const access: AccessTable = {
  set: { over: [...gatheringKeepers, 'committeeMember'] },
  take: { over: [...gatheringKeepers, 'committeeMember'] },
  print: { over: [...gatheringKeepers, 'committeeMember'] },
  takeOwnHours: 'bound',
  templates: { over: districtOfficers },
  templateFile: { over: districtOfficers },
  prepareTemplate: { over: districtOfficers },
  checkTemplate: { over: districtOfficers },
  putTemplate: { over: districtOfficers },
  useTemplate: { over: districtOfficers },
};
