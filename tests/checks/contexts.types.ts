import { none, pagesOf, takes, type Context, type Tool } from '../../miniprogram/src/domain/context';
import type { Failures } from '../../miniprogram/src/services/failure';

/** What a context of the app may not say of itself, and may not leave out: each line here must not compile. */

const pages = pagesOf('dues', { list: takes<{ organizationId: string }>(), about: takes() });

const whole = {
  name: 'dues',
  pages,
  tools: none<'it is only read'>(),
  todo: none<'it is only read'>(),
  notices: none<'it is only read'>(),
} satisfies Context;

const tool = {
  for: ['keeper'],
  order: 1,
  icon: 'edit',
  label: '',
  to: pages.list,
} satisfies Partial<Tool>;

const waits = { icon: 'edit', label: '', to: pages.list } as const;

const { todo: _todo, ...forgetful } = whole;

export const refused = [
  // @ts-expect-error: it forgets to say what waits for whom
  forgetful satisfies Context,
  // @ts-expect-error: nothing of the kind waits
  { due: waits } satisfies Context['todo'],
  // @ts-expect-error: a transfer is about no one record
  { transfer: { ...waits, to: (about: { aboutId: string }) => about.aboutId } } satisfies Context['todo'],
  // @ts-expect-error: nobody answers such a code
  { errors: { 'DUES.NOT_FUOND': '没有找到' } } satisfies Failures,
  // @ts-expect-error: there is no such kind of work
  { ...tool, group: '其他' } satisfies Tool,
  { ...tool, group: '党员' } satisfies Tool,
  // @ts-expect-error: a reason is missing
  none(),
  // @ts-expect-error: the page is about an organisation
  pages.list(),
  // @ts-expect-error: the page carries no such thing
  pages.list({ organizationId: 'o', month: '2026-11' }),
  // @ts-expect-error: the page carries nothing
  pages.about({ organizationId: 'o' }),
];
