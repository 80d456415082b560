import { addSubject, idsOfCodes, writtenBy } from '../domain/subject/keep';
import type { SubjectRecord } from '../domain/subject/model';
import { tidyCode } from '../domain/subject/unified-code';
import { checkText } from '../kernel/content';
import { doneOnce } from '../kernel/done-once';
import { refuse } from '../kernel/errors';
import { digestOf } from '../kernel/ids';
import type { SubjectCall, SubjectOutcome } from './context';
import { keeperNamed, requireOffice } from './town';
import { codeOf, fieldsOf, requireCluster } from './written';

/** Writes down a subject that no list brought. */
export async function add(call: SubjectCall<'add'>): SubjectOutcome<'add'> {
  const { input, target: office, openid } = call;
  requireOffice(office);
  const madeBy = digestOf(office._id, openid, input.actKey);
  const tidy = tidyCode(input.code);
  const standing = async () => {
    const found = await writtenBy(madeBy, tidy);
    return found && { id: found._id, version: found.version };
  };
  return doneOnce(standing, () => writeDown(call, madeBy));
}

async function writeDown(call: SubjectCall<'add'>, madeBy: string): SubjectOutcome<'add'> {
  const { input, target: office, openid, now } = call;
  const tidy = tidyCode(input.code);
  const id = (await idsOfCodes(tidy === '' ? [] : [tidy])).get(tidy) ?? `s-${madeBy}`;
  const code = await codeOf(input, undefined);
  await requireCluster(input, undefined);
  const keeper = await keeperNamed(input.townId ?? office._id, call);
  await checkText(openid, input.name, input.carrier?.name);
  const record: SubjectRecord = {
    ...known(fieldsOf(input, code)),
    _id: id,
    ...keeper,
    coverage: 'none',
    version: 0,
    createdAt: now,
    changedAt: now,
    madeBy,
  };
  const kept = await addSubject(record, call);
  if (kept.madeBy !== madeBy) refuse('SUBJECT.CODE_TAKEN', { field: 'code' });
  return { id, version: kept.version };
}

type Known<Fields> = {
  [Name in keyof Fields as undefined extends Fields[Name] ? never : Name]: Fields[Name];
} & {
  [Name in keyof Fields as undefined extends Fields[Name] ? Name : never]?: NonNullable<Fields[Name]>;
};

/** Without what is not known. */
const known = <Fields extends object>(fields: Fields): Known<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Known<Fields>;
