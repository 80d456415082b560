import * as contexts from '../contexts';
import { isSaid } from '../domain/context';
import type { MessageTemplate, NoticeKind } from '../services/contract';

type Contexts = typeof contexts;
type Notices = Contexts[keyof Contexts]['notices'];
type KeysOf<Part> = Part extends unknown ? keyof Part : never;
type Said<Part extends string> = Notices extends infer One
  ? One extends Record<Part, infer Words>
    ? KeysOf<Words>
    : never
  : never;

const said = Object.values(contexts).flatMap(({ notices }) => (isSaid(notices) ? [notices] : []));

const kinds = Object.assign({}, ...said.map((one) => one.kinds)) as Record<Said<'kinds'>, string>;
/** What a notice is about; a kind that no context claims does not compile. */
export const noticeKindLabels: Record<NoticeKind, string> = kinds;

const templates = Object.assign(
  {},
  ...said.map((one) => ('templates' in one ? one.templates : {})),
) as Record<Said<'templates'>, { label: string; hint: string }>;
/** What each of WeChat's templates is sent for; one that no context claims does not compile. */
export const messageTemplateLabels: Record<MessageTemplate, { label: string; hint: string }> = templates;
