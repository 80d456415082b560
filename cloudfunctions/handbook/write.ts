import { findAnswer, mostAnswers, saysOf, shipped } from '../domain/handbook/answers';
import type { AnswerVersion } from '../domain/handbook/model';
import { settleWithin } from '../domain/handbook/questions';
import { changeAnswer, countAnswers } from '../domain/handbook/writing';
import { ruleBook } from '../domain/rules/amendments';
import { titleOf } from '../domain/rules/titles';
import { dayOf } from '../kernel/clock';
import { checkText } from '../kernel/content';
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
  return changeAnswer(
    id,
    async (current, within) => {
      const before = current?.versions ?? [];
      const same = before.find((one) => one.act === act);
      if (same) return { told: { id, version: same.version } };
      if ((before.at(-1)?.version ?? 0) !== input.version) refuse('HANDBOOK.CHANGED_MEANWHILE');
      if (before.length >= mostVersions) refuse('HANDBOOK.FULL');
      if (askedId !== undefined) {
        await settleWithin(within, { askedId, districtId: district._id }, { answerId: id }, call.now);
      }
      const { version, question } = next.version;
      return {
        told: { id, version },
        change: {
          next: {
            organizationId: district._id,
            versions: [...before, next.version],
            reviewed: next.reviewed,
          },
          audited: { action: 'handbook.write', orgPath: district.path, after: { question, version } },
        },
      };
    },
    call,
  );
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
