import { View } from '@tarojs/components';
import { Basis } from '../../domain/basis';
import { activityKindLabels } from '../../domain/labels';
import { formatCalendarDay } from '../../kit/format/time';
import { Icon } from '../../kit/icon';
import { Titled } from '../../kit/titled';
import type { Output } from '../../services/contract';
import { DutyTag } from '../duty-tag';
import { exemptionLabels } from '../labels';
import './duty-row.scss';

type Branch = Output<'compliance.branch'>;
type Duty = Branch['duties'][number];

interface Props {
  duty: Duty;
  branch: Pick<Branch, 'bases' | 'committee' | 'structure'>;
  /** Publishes one of this kind; for whoever may. */
  onPlan?: () => void;
}

/** A meeting that is due: how often, by when, what was held, and by which article. */
export function DutyRow({ duty, branch, onPlan }: Props) {
  const { kind, times, held, endsOn, exempt, state } = duty;
  const basis = branch.bases.find((one) => one.kind === kind);
  const noCommittee = exempt === 'NO_COMMITTEE';
  return (
    <View className="duty">
      <Titled
        title={activityKindLabels[kind]}
        aside={<DutyTag state={state} isPractice={basis?.practice === true} />}
      />
      <View className="secondary numbers">
        {exempt && state === 'exempt'
          ? exemptionLabels[exempt]
          : `应开 ${times} 次，已开 ${held} 次 · 截止：${formatCalendarDay(endsOn)}`}
      </View>
      {duty.withoutQuorum > 0 && (
        <View className="secondary numbers">{`另有 ${duty.withoutQuorum} 次到会不足规定人数，留在台账里，不算开过`}</View>
      )}
      {basis && (
        <Basis
          citation={noCommittee ? branch.committee.citation : basis.citation}
          note={basis.practice ? '次数按本地惯例' : undefined}
          working={workingOf(duty, branch)}
        />
      )}
      {onPlan && (state === 'open' || state === 'soon') && (
        <View className="duty-plan" role="button" onClick={onPlan}>
          <View>{`发布${activityKindLabels[kind]}`}</View>
          <Icon name="chevron" size={18} />
        </View>
      )}
    </View>
  );
}

/** How it comes that a meeting is due so often, or not at all, and what is still to be held. */
function workingOf({ kind, times, held, exempt }: Duty, { structure, committee }: Props['branch']): string[] {
  if (exempt === 'NO_COMMITTEE') {
    return [`正式党员 ${structure.fullMembers} 人；从 ${committee.fromFull} 人起应设支部委员会`];
  }
  if (exempt) return [];
  const { groups } = structure;
  const each = times / groups;
  return [
    ...(kind === 'groupMeeting' && groups > 1 && Number.isInteger(each)
      ? [`每组 ${each} 次 × ${groups} 个党小组 = 应开 ${times} 次`]
      : []),
    `应开 ${times} 次 − 已开 ${held} 次 = 还差 ${Math.max(0, times - held)} 次`,
  ];
}
