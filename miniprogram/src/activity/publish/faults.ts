import type { KindDetailField } from '../../../../types/shared/activities';
import { topicLabel } from '../../domain/labels';
import type { Faults } from '../../kit/form/use-faults';
import { needed } from '../../kit/form/use-form';
import type { ActivityKind } from '../../services/contract';
import { scopeOf, type Details, type Draft } from './draft';
import type { Prepared } from './planning';

const hour = 3_600_000;

/** How a detail is called in a draft, and what is said when it is missing. */
const asked: Record<KindDetailField, { name: keyof NonNullable<Details[ActivityKind]>; missing: string }> = {
  topic: { name: 'topic', missing: '请写上议题' },
  chair: { name: 'chairId', missing: '请选择主持人' },
  recorder: { name: 'recorderId', missing: '请选择记录人' },
  lecturer: { name: 'lecturer', missing: '请写上主讲人' },
};

/** What is wrong with a draft before it is sent, by the path of the question. */
export function faultsOf(draft: Draft, prepared: Prepared, now: number): Faults {
  return {
    kinds: draft.kinds.length > 0 ? undefined : '请先选开什么会、办什么活动',
    title: needed(draft.title, '请写上主题'),
    place: needed(draft.place, '请写上地点'),
    startsAt: draft.endsAt <= now ? '这个时间已经过去了' : undefined,
    endsAt: wrongEnd(draft),
    groupId: scopeOf(draft, prepared) === 'group' ? needed(draft.groupId, '请选择是哪个党小组') : undefined,
    ...missingDetails(draft, prepared),
  };
}

function wrongEnd({ startsAt, endsAt }: Draft): string | undefined {
  if (endsAt <= startsAt) return '结束时间要晚于开始时间';
  return endsAt - startsAt > 24 * hour ? '一次活动不超过一天' : undefined;
}

function missingDetails(draft: Draft, prepared: Prepared): Faults {
  const faults: Faults = {};
  for (const kind of draft.kinds) {
    const requires = prepared.kinds.find((one) => one.kind === kind)?.requires ?? [];
    for (const field of requires) {
      const { name, missing } = asked[field];
      const word = field === 'topic' ? `请写上${topicLabel(kind)}` : missing;
      faults[`details.${kind}.${name}`] = needed(draft.details[kind]?.[name], word);
    }
  }
  return faults;
}
