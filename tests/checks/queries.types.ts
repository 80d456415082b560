import { change, collection, command, defineCollection, none } from '../../cloudfunctions/kernel/database';
import type { Guarded } from '../../cloudfunctions/kernel/access';
import { keptBy } from '../../cloudfunctions/domain/organization/keeping';
import { Members, RoleGrants, type MemberRecord } from '../../cloudfunctions/domain/membership/model';

/** Each line that must not compile says so: the type check fails where one does. */
export const queries = () => {
  const members = collection(Members);
  void members.find({ organizationId: 'b', state: 'active', 'phone.fingerprint': 'f' }, { limit: 1 });
  void members.find({ orgPath: command.in(['/a/']), leftOn: null }, { orderBy: [['name', 'asc']], limit: 1 });
  void members.update('m', { phone: change.remove(), status: 'full' });
  // @ts-expect-error a misspelt field
  void members.find({ orgPth: '/a/' }, { limit: 1 });
  // @ts-expect-error a misspelt field inside another
  void members.find({ 'phone.fingerprnt': 'f' }, { limit: 1 });
  // @ts-expect-error a value that the field cannot have
  void members.find({ state: 'activ' }, { limit: 1 });
  // @ts-expect-error the same among several
  void members.find({ state: command.in(['active', 'gone']) }, { limit: 1 });
  // @ts-expect-error a number where there is text
  void members.count({ name: 7 });
  // @ts-expect-error an order by a field that is not there
  void members.find({}, { orderBy: [['age', 'asc']], limit: 1 });
  // @ts-expect-error a change of a field that is not there
  void members.update('m', { stats: 'full' });
  // @ts-expect-error a change to a value that the field cannot have
  void members.updateWhere({ _id: 'm' }, { status: 'fully' });
  // @ts-expect-error a number is not added to text
  void members.update('m', { name: change.inc(1) });
  // @ts-expect-error no limit said
  void members.find({}, {});
  // @ts-expect-error another collection's document
  void collection(RoleGrants).add({} as MemberRecord);
};

/** What a model must say. */
export const models = () => {
  const defined = {
    name: 'dues',
    indexes: [['by_organization_month', 'organizationId', '-month']],
    organizations: none('a test'),
    retention: { kept: 'a test' },
    about: none('a test'),
    exit: { sheet: '党费', words: {}, fields: { organizationId: '党支部编号', month: '月份' } },
  } as const;
  interface DuesRecord {
    _id: string;
    organizationId: string;
    month: string;
  }
  const define = defineCollection<DuesRecord>();
  define(defined);
  // @ts-expect-error an index on a field that is not there
  define({ ...defined, indexes: [['by_org', 'orgPath']] });
  // @ts-expect-error kept until when? a field that is not there
  define({ ...defined, retention: { removed: [{ days: 1, since: 'at', because: 'a test' }] } });
  const { exit: _exit, ...withoutExit } = defined;
  // @ts-expect-error how it leaves with the district's data is not said
  define(withoutExit);
  // @ts-expect-error a field that nobody explains to the district
  define({ ...defined, exit: { sheet: '党费', words: {}, fields: { month: '月份' } } });
  const { words: _words, ...withoutWords } = defined.exit;
  // @ts-expect-error what its identifiers are called is not said
  define({ ...defined, exit: withoutWords });
  const inWays = defineCollection<DuesRecord & { way: 'cash' | 'card' }>();
  const exit = { ...defined.exit, fields: { ...defined.exit.fields, way: '方式' } };
  inWays({ ...defined, exit: { ...exit, words: { way: { cash: '现金', card: '刷卡' } } } });
  // @ts-expect-error a field of identifiers without words
  inWays({ ...defined, exit: { ...exit, words: {} } });
  // @ts-expect-error an identifier without its word
  inWays({ ...defined, exit: { ...exit, words: { way: { cash: '现金' } } } });
  const { organizations: _organizations, ...withoutOrganizations } = defined;
  // @ts-expect-error whether it follows an organisation is not said
  define(withoutOrganizations);
};

/** A path that a record carries is not where rights are judged. */
export const keeping = (record: Pick<MemberRecord, 'orgPath'>): Guarded['keptAt'][] => [
  // @ts-expect-error a path from a record
  () => Promise.resolve(record.orgPath),
  keptBy('b'),
];
