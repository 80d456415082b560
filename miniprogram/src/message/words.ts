import * as contexts from '../contexts';
import { isSaid } from '../domain/context';
import type { MessageTemplate, NoticeKind, PushedClass } from '../services/contract';

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

/** The classes of what comes through WeChat, as people know them, and what letting one rest means. */
export const classLabels: Record<PushedClass, { label: string; hint: string; wanted: string }> = {
  digest: {
    label: '每天最多一条的提醒',
    hint: '新通知、新活动、指导清单、要办的事。每人每天最多一条，其余的在“通知”里',
    wanted: '接收每天最多一条的提醒',
  },
  event: {
    label: '马上提醒的事',
    hint: '活动改时间、改地点、取消，快开始了，您提出的事有了答复',
    wanted: '接收马上提醒的事',
  },
};
