import * as z from 'zod';
import type { RuleId } from '../../cloudfunctions/domain/rules/registry';
import { asked, technical, upload } from '../../types/asks';
import { action } from '../../types/contract';
import { organizationTarget } from '../../types/domain/targets';
import { actKey, id, line, recordId } from '../../types/fields';
import { askedRules } from '../../types/shared/bases';

/** What a required input must say of itself: each line that must not compile says so. */

/** Every rule by which something is asked is one of the registry. */
export const known: readonly RuleId[] = askedRules;

const rest = { output: z.object({}), errors: [], repeat: 'once' } as const;
const anyone = { ...rest, access: { allow: 'anyone' } } as const;
const keepers = {
  ...rest,
  access: { allow: 'holders', roles: ['secretary'], over: organizationTarget },
} as const;
const monthly = { ...keepers, often: 'monthly' } as const;

export const compiles = [
  // The record acted on is known by the access rule; what may be left out asks for nothing.
  action({ ...keepers, input: z.strictObject({ organizationId: id, actKey, note: line(80).optional() }) }),
  action({
    ...keepers,
    input: z.strictObject({ organizationId: id, memberId: recordId, limit: z.int().default(5) }),
  }),
  action({ ...monthly, input: z.strictObject({ organizationId: id, title: asked('themeDays', line(40)) }) }),
  action({
    ...monthly,
    input: z.strictObject({ organizationId: id, title: asked(['themeDays', 'ownAct'], id) }),
  }),
  action({
    ...monthly,
    input: z.strictObject({ organizationId: id, fileId: upload('monthlyChecklist', id) }),
  }),
  action({
    ...monthly,
    input: z.strictObject({
      organizationId: id,
      people: z.array(z.strictObject({ name: asked('ownAct', line(20)), key: technical(z.string()) })).max(3),
    }),
  }),
];

export const refused = [
  // @ts-expect-error: why a title?
  action({ ...keepers, input: z.strictObject({ organizationId: id, title: line(40) }) }),
  // @ts-expect-error: of whom? An id that is not the record acted on is chosen by somebody, or known to the app
  action({ ...keepers, input: z.strictObject({ organizationId: id, memberId: id }) }),
  // @ts-expect-error: nobody has loaded it by that field
  action({ ...anyone, input: z.strictObject({ organizationId: id }) }),
  action({
    ...monthly,
    // @ts-expect-error: inside another
    input: z.strictObject({ organizationId: id, plan: z.strictObject({ title: line(40) }) }),
  }),
  action({
    ...monthly,
    // @ts-expect-error: inside a list
    input: z.strictObject({ organizationId: id, all: z.array(z.strictObject({ title: id })) }),
  }),
  action({
    ...monthly,
    // @ts-expect-error: in one of two forms
    input: z.strictObject({
      organizationId: id,
      on: z.discriminatedUnion('by', [
        z.strictObject({ by: technical(z.literal('a')), day: asked('themeDays', z.int()) }),
        z.strictObject({ by: technical(z.literal('b')), nth: z.int() }),
      ]),
    }),
  }),
  // @ts-expect-error: a text is no basis
  asked('上级要求', line(40)),
  // @ts-expect-error: no rule is called so
  asked('themeDay', line(40)),
  // @ts-expect-error: no basis is no basis
  asked('', line(40)),
  // @ts-expect-error: nor is an empty list of them
  asked([], line(40)),
  // @ts-expect-error: what has fields of its own says it at each of them
  asked('ownAct', z.strictObject({ title: line(40) })),
  // @ts-expect-error: nor is a list of such one input
  asked('ownAct', z.array(z.strictObject({ title: line(40) }))),
  // @ts-expect-error: it asks, and does not say how often
  action({ ...keepers, input: z.strictObject({ organizationId: id, title: asked('ownAct', line(40)) }) }),
  // @ts-expect-error: it says how often, and asks nothing
  action({ ...monthly, input: z.strictObject({ organizationId: id }) }),
  action({
    ...keepers,
    // @ts-expect-error: that is not how often
    often: 'daily',
    input: z.strictObject({ organizationId: id, title: asked('ownAct', id) }),
  }),
];
