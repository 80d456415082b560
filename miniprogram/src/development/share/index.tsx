import { useState } from 'react';
import { View } from '@tarojs/components';
import { postKinds, postKindWords } from '../../../../types/shared/developments';
import { keyFieldWords } from '../../../../types/shared/subjects';
import { RollUp } from '../../domain/roll-up';
import { RollUpLevel, type Choosing } from '../../domain/roll-up/level';
import { Card } from '../../kit/card';
import { yearOf } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { Tiles } from '../../kit/tiles';
import { YearSwitcher } from '../../kit/year-switcher';
import type { Output } from '../../services/contract';
import { pages } from '../../services/pages';
import '../figures.scss';

definePageConfig({ navigationBarTitleText: '新发展党员', enablePullDownRefresh: true });

type Report = Output<'development.share'>;
type Row = Report['rows'][number];

/** 新发展党员: how many were admitted in a year, from the district down; of the district its share of all. Figures only. */
export default function DevelopmentShare() {
  const organizationId = useParameter('organizationId');
  const asked = Number(useParameter('year'));
  const [year, setYear] = useState(() => asked || yearOf(Date.now()));
  return (
    <RollUp<Row>
      organizationId={organizationId}
      header={<YearSwitcher year={year} onChange={setYear} />}
      leadsTo={({ id, kind }) =>
        kind === 'branch' ? undefined : { below: pages.development.share({ organizationId: id, year }) }
      }
    >
      {(of, choosing) => <Level organizationId={of} year={year} choosing={choosing} />}
    </RollUp>
  );
}

interface Props {
  organizationId: string;
  year: number;
  choosing: Choosing<Row>;
}

function Level({ organizationId, year, choosing }: Props) {
  const state = useCall('development.share', { organizationId, year });
  return (
    <RollUpLevel
      state={state}
      choosing={choosing}
      none={{ title: '下面还没有党支部', hint: '建了支部以后在这里看' }}
      head={(report) => <Head report={report} />}
    >
      {({ name, people }) => (
        <View className="roll-up-cells">
          <View className="roll-up-name">{name}</View>
          <View className="secondary numbers">{people > 0 ? `接收 ${people} 人` : '这一年还没有'}</View>
        </View>
      )}
    </RollUpLevel>
  );
}

function Head({ report }: { report: Report }) {
  const { organization, people, kinds, fields } = report;
  const inFields = fields.filter((one) => one.people > 0);
  return (
    <Card gold title={organization.name}>
      <Tiles
        tiles={[
          { figure: people, word: '接收预备党员' },
          ...postKinds
            .filter((kind) => kind === 'management' || kind === 'research' || kind === 'worker')
            .map((kind) => ({ figure: kinds[kind], word: postKindWords[kind] })),
        ]}
      />
      <View className="figures-words">
        {organization.kind === 'district' && <View className="numbers">{shareOf(report)}</View>}
        {inFields.length > 0 && (
          <View className="numbers">
            {`重点领域：${inFields.map((one) => `${keyFieldWords[one.field]} ${one.people} 人`).join('，')}`}
          </View>
        )}
        <View className="secondary">
          按支部大会通过、上级已经批准的那天算。一个单位可以属于几类重点领域，不能相加。这里只有人数。
        </View>
      </View>
    </Card>
  );
}

/** `占全区 120 人的 25%，目标 30%` */
function shareOf({ people, aim }: Report): string {
  if (!aim) return '这一年没有设目标';
  if (aim.ofDistrict === 0)
    return `目标：占全区发展总量的 ${aim.percent}%。全区总量还没有登记，请区管理员在设置里填`;
  const percent = Math.round((people / aim.ofDistrict) * 1000) / 10;
  return `占全区 ${aim.ofDistrict} 人的 ${percent}%，力争达到 ${aim.percent}%`;
}
