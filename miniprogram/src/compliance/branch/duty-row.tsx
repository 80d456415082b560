import { View } from '@tarojs/components';
import { Basis } from '../../domain/basis';
import { activityKindLabels } from '../../domain/labels';
import { formatCalendarDay } from '../../kit/format/time';
import type { Output } from '../../services/contract';
import { DutyTag } from '../duty-tag';
import { exemptionLabels } from '../labels';
import './duty-row.scss';

type Branch = Output<'compliance.branch'>;

interface Props {
  duty: Branch['duties'][number];
  bases: Branch['bases'];
}

/** A meeting that is due: how often, by when, what was held, and by which article. */
export function DutyRow({ duty, bases }: Props) {
  const { kind, times, held, endsOn, exempt, state } = duty;
  const basis = bases.find((one) => one.kind === kind);
  return (
    <View className="duty">
      <View className="duty-head">
        <View className="duty-kind">{activityKindLabels[kind]}</View>
        <DutyTag state={state} isPractice={basis?.practice === true} />
      </View>
      <View className="secondary numbers">
        {exempt && state === 'exempt'
          ? exemptionLabels[exempt]
          : `应开 ${times} 次，已开 ${held} 次 · ${formatCalendarDay(endsOn)}前`}
      </View>
      {duty.withoutQuorum > 0 && (
        <View className="secondary numbers">{`另有 ${duty.withoutQuorum} 次到会不足半数，留在台账里，不算开过`}</View>
      )}
      {basis && (
        <Basis
          citation={basis.citation}
          note={basis.practice ? '次数按本地惯例' : undefined}
          working={
            exempt ? undefined : [`应开 ${times} 次 − 已开 ${held} 次 = 还差 ${Math.max(0, times - held)} 次`]
          }
        />
      )}
    </View>
  );
}
