import { isDeepStrictEqual } from 'node:util';
import type { Input } from '../../types';
import { findSubject } from '../domain/subject/find';
import { changeSubject } from '../domain/subject/keep';
import type { SubjectContact, SubjectRecord } from '../domain/subject/model';
import { auditLook } from '../kernel/audit';
import { checkText } from '../kernel/content';
import { doneOnce } from '../kernel/done-once';
import { refuse } from '../kernel/errors';
import { isSameSealed, sealedNumber, unseal } from '../kernel/phone';
import { saved } from './change';
import type { SubjectCall, SubjectOutcome } from './context';

type Written = NonNullable<Input<'subject.setContact'>['contact']>;

/** Writes down whom to ask of a subject. A number that is not given anew stays with its person, and goes with them. */
export async function setContact(call: SubjectCall<'setContact'>): SubjectOutcome<'setContact'> {
  const { input, target: subject, openid, now } = call;
  const { contact: written, version } = input;
  const contact = written ? contactOf(written, subject) : undefined;
  const standing = async () => {
    const found = await findSubject(subject._id);
    return found && isSame(contact, found.contact) ? { id: found._id, version: found.version } : undefined;
  };
  return doneOnce(standing, async () => {
    await checkText(openid, written?.name, written?.post);
    const changes = { contact, contactAt: contact && now };
    return saved(
      subject._id,
      await changeSubject(subject._id, { version, action: 'subject.setContact', changes }, call),
    );
  });
}

function contactOf(
  { name, post, purpose, phone = '' }: Written,
  { contact: before }: SubjectRecord,
): SubjectContact {
  const kept = phone === '' && before?.name === name ? before : undefined;
  return {
    name,
    ...(post && { post }),
    purpose,
    ...(phone !== '' && sealed(phone)),
    ...(kept?.sealed && { sealed: kept.sealed }),
    ...(kept?.tail && { tail: kept.tail }),
  };
}

const sealed = (phone: string) =>
  sealedNumber(phone) ?? refuse('SUBJECT.PHONE_INVALID', { field: 'contact.phone' });

/** Whether a contact stands so already: with the same number, however it is sealed. */
function isSame(contact: SubjectContact | undefined, before: SubjectContact | undefined): boolean {
  const { sealed: number, ...said } = contact ?? {};
  const { sealed: numberBefore, ...saidBefore } = before ?? {};
  if (!isDeepStrictEqual(said, saidBefore)) return false;
  return number === numberBefore || (!!number && !!numberBefore && isSameSealed(number, numberBefore));
}

/** A contact's number for a stated purpose. The audit record is written before the number is shown. */
export async function showContact(call: SubjectCall<'showContact'>): SubjectOutcome<'showContact'> {
  const { input, target: subject } = call;
  const number = subject.contact?.sealed;
  if (!number) refuse('SUBJECT.NO_CONTACT');
  await auditLook(call, {
    action: 'subject.showContact',
    target: subject._id,
    orgPath: subject.orgPath,
    after: { purpose: input.purpose },
  });
  return { phone: unseal(number) };
}
