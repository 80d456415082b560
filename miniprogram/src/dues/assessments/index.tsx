import { useState } from 'react';
import { View } from '@tarojs/components';
import { Basis } from '../../domain/basis';
import { Card } from '../../kit/card';
import { yearOf } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { MenuRow } from '../../kit/menu-row';
import { PageShell } from '../../kit/page-shell';
import { YearSwitcher } from '../../kit/year-switcher';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { askedLabels, monthInFull, monthWord, yuan } from '../labels';
import { TemporaryNote } from '../temporary-note';

definePageConfig({
  navigationBarTitleText: '党费年度核定',
  enablePullDownRefresh: true,
});

type Member = Output<'dues.assessments'>['members'][number];

/** 年度核定: who of the branch is assessed for a year, with what each owes a month. */
export default function DuesAssessments() {
  const organizationId = useParameter('organizationId');
  const [year, setYear] = useState(() => yearOf(Date.now()));
  const state = useCall('dues.assessments', { organizationId, year });
  useReloadOnReturn(state.reload);
  return (
    <PageShell state={state} header={<YearSwitcher year={year} onChange={setYear} />}>
      {(data) => (
        <View className="stack">
          <TemporaryNote citation={data.temporary} />
          <View className="secondary">
            {`已核定 ${data.members.filter(({ assessment }) => assessment).length} 人，共 ${data.members.length} 人。收入只有您和本人看得到。`}
          </View>
          <Card list title={data.organizationName}>
            {data.members.map((member) => (
              <MenuRow
                key={member.id}
                icon={member.assessment ? 'check' : 'edit'}
                label={member.name}
                hint={hintOf(member)}
                onPress={() => open(pages.dues.assess({ organizationId, memberId: member.id, year }))}
              />
            ))}
          </Card>
          <Card>
            <Basis citation={data.citation} />
          </Card>
        </View>
      )}
    </PageShell>
  );
}

/** What stands of a member, in one line. */
function hintOf({ assessment, hasBefore, request, relief }: Member): string {
  const before = hasBefore ? '待核定，可以照去年填' : '待核定';
  return [
    assessment
      ? `${monthWord(assessment.from)}起${assessment.fen === undefined ? '' : ` 每月 ${yuan(assessment.fen)}`}`
      : before,
    ...(relief ? [`减免到${monthInFull(relief.until)}`] : []),
    ...(request ? [`请求从${monthInFull(request.from)}起重新核定（${askedLabels[request.reason]}）`] : []),
  ].join('，');
}
