import { useState } from 'react';
import { View } from '@tarojs/components';
import { countsLine } from '../../../../types/shared/attendances';
import { Agenda } from '../../domain/agenda';
import { activityKindLabels } from '../../domain/labels';
import { MinutesTag } from '../../domain/minutes-tag';
import { Card } from '../../kit/card';
import { formatSpan } from '../../kit/format/time';
import { Icon } from '../../kit/icon';
import { Titled } from '../../kit/titled';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import './line.scss';

type Line = Output<'ledger.year'>['lines'][number];

interface Props {
  line: Line;
}

/** One line of the ledger; what was done unfolds on a tap. */
export function LedgerLine({ line }: Props) {
  const [unfolded, setUnfolded] = useState(false);
  return (
    <Card>
      <Titled title={line.title} aside={<MinutesTag state={line.minutes} />} />
      <View className="secondary">{activityKindLabels[line.kind]}</View>
      <View className="fact">
        <Icon name="clock" />
        <View className="fact-text numbers">{formatSpan(line.startsAt, line.endsAt)}</View>
      </View>
      <View className="fact">
        <Icon name="pin" />
        <View className="fact-text">{line.place}</View>
      </View>
      {line.withNames && line.withNames.length > 0 && (
        <View className="secondary">{`与${line.withNames.join('、')}共同开展，由${line.hostName ?? ''}组织`}</View>
      )}
      <View className="fact">
        <Icon name="people" />
        <View className="fact-text numbers">
          {countsLine(line.counts, false)}
          {line.quorum === false && <View className="secondary">到会委员不足半数，不算该开的会</View>}
          {line.absentees.length > 0 && (
            <View className="secondary">{`未到会：${line.absentees.map(absenteeText).join('、')}`}</View>
          )}
        </View>
      </View>
      {line.agenda.length > 0 && (
        <View className="ledger-fold" role="button" onClick={() => setUnfolded(!unfolded)}>
          {unfolded ? '收起内容' : `活动内容 ${line.agenda.length} 项`}
        </View>
      )}
      {unfolded && <Agenda items={line.agenda} marked />}
      <View
        className="ledger-fold"
        role="button"
        onClick={() => open(pages.minutes.record({ activityId: line.activityId }))}
      >
        {line.minutes === 'none' ? '去写会议记录' : '看会议记录'}
      </View>
    </Card>
  );
}

/** `王芳（请假：出差）`, `李军（已补课）` */
function absenteeText({ name, standing, caughtUp, reason }: Line['absentees'][number]): string {
  const why = [
    ...(standing === 'onLeave' ? [reason ? `请假：${reason}` : '请假'] : []),
    ...(standing === 'toConfirm' ? ['待确认'] : []),
    ...(caughtUp ? ['已补课'] : []),
  ];
  return why.length > 0 ? `${name}（${why.join('，')}）` : name;
}
