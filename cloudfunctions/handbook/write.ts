import { countAnswers, findAnswer, mostAnswers, saysOf, shipped } from '../domain/handbook/answers';
import {
  HandbookAnswers,
  HandbookQuestions,
  type AnswerVersion,
  type HandbookAnswerRecord,
  type HandbookQuestionRecord,
} from '../domain/handbook/model';
import { isSettledBy, settleWithin } from '../domain/handbook/questions';
import { ruleBook } from '../domain/rules/amendments';
import { titleOf } from '../domain/rules/titles';
import { audit } from '../kernel/audit';
import { dayOf } from '../kernel/clock';
import { checkText } from '../kernel/content';
import { transaction } from '../kernel/database';
import { refuse } from '../kernel/errors';
import { personIdOf } from '../kernel/identity';
import { digestOf } from '../kernel/ids';
import { requireDistrict, type HandbookCall, type HandbookOutcome } from './context';

/** The most versions of one answer. */
const mostVersions = 100;

/** Writes a version of an answer, and answers by it who asked; the same act again changes nothing. */
export async function write(call: HandbookCall<'write'>): HandbookOutcome<'write'> {
  const { input, target: district, openid } = call;
  requireDistrict(district);
  const { actKey, askedId } = input;
  const id = input.questionId ?? `d-${digestOf(district._id, actKey)}`;
  const act = digestOf(district._id, actKey);
  const known = await findAnswer(id);
  const done = known?.versions.find((one) => one.act === act);
  if (done) return { id, version: done.version };
  if (input.questionId !== undefined && !known && !shipped.has(id)) refuse('HANDBOOK.NOT_FOUND');
  if (!input.rules.every((rule) => titleOf(rule))) refuse('HANDBOOK.UNKNOWN_RULE');
  await checkText(openid, input.question, input.answer);
  if (!known && (await countAnswers()) >= mostAnswers) refuse('HANDBOOK.FULL');
  const next = await versionOf(call, act);
  return transaction(async (within) => {
    const record = await within.in(HandbookAnswers).findById(id);
    const before = record?.versions ?? [];
    const same = before.find((one) => one.act === act);
    if (same) return { id, version: same.version };
    if ((before.at(-1)?.version ?? 0) !== input.version) refuse('HANDBOOK.CHANGED_MEANWHILE');
    if (before.length >= mostVersions) refuse('HANDBOOK.FULL');
    const question = askedId === undefined ? undefined : await within.in(HandbookQuestions).findById(askedId);
    if (askedId !== undefined) requireOpen(question, district._id, id);
    const written: HandbookAnswerRecord = {
      _id: id,
      organizationId: district._id,
      versions: [...before, next.version],
      reviewed: next.reviewed,
    };
    if (record) await within.in(HandbookAnswers).replace(record, written);
    else await within.in(HandbookAnswers).add(written);
    if (question?.status === 'open') await settleWithin(within, question, { answerId: id }, call.now);
    await audit(within, call, {
      action: 'handbook.write',
      target: id,
      orgPath: district.path,
      after: { question: next.version.question, version: next.version.version },
    });
    return { id, version: next.version.version };
  });
}

/** A question of the district that waits, or that this very answer answered. */
function requireOpen(
  question: HandbookQuestionRecord | undefined,
  districtId: string,
  answerId: string,
): void {
  if (question?.organizationId !== districtId) return refuse('HANDBOOK.NOT_FOUND');
  if (question.status !== 'open' && !isSettledBy(question, { answerId })) refuse('HANDBOOK.SETTLED_BEFORE');
}

async function versionOf({ input, caller, now }: HandbookCall<'write'>, act: string) {
  const { chapter, question, answer, rules } = input;
  const by = { personId: personIdOf(caller.account), name: caller.account.name };
  const version: AnswerVersion = {
    version: input.version + 1,
    chapter,
    question,
    answer,
    rules: [...new Set(rules)],
    published: true,
    act,
    at: now,
    by,
  };
  const says = saysOf(version.rules, dayOf(now), await ruleBook(now));
  return { version, reviewed: { ...by, at: now, says } };
}
