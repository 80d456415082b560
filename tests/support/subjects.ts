import type { SubjectRecord } from '../../cloudfunctions/domain/subject/model';
import { north } from './district';

/** A subject (两新组织) of a town's register: an enterprise that operates and that nobody covers or looks after. */
export const subject = (name: string, of = north, more: Partial<SubjectRecord> = {}): SubjectRecord => ({
  _id: `s-${name}`,
  kind: 'enterprise',
  name,
  key: name,
  core: name,
  initials: name,
  organizationId: of._id,
  orgPath: of.path,
  organizationName: of.name,
  listed: [],
  status: 'operating',
  coverage: 'none',
  version: 0,
  createdAt: 0,
  changedAt: 0,
  madeBy: 'known',
  ...more,
});
