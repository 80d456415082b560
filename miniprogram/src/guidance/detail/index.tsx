import { useShareAppMessage } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { RemindMe } from '../../domain/remind-me';
import { heldOver, isKeeper, isOfficer } from '../../domain/roles';
import { Card } from '../../kit/card';
import { formatMonth } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { MenuRow } from '../../kit/menu-row';
import { PageShell } from '../../kit/page-shell';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { openFile } from '../../services/files';
import { GuidanceContent } from '../content';
import { CarryOut } from './carry-out';
import { History } from './history';
import { useReading } from './use-reading';

definePageConfig({
  navigationBarTitleText: '指导清单',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
});

/** 指导清单: the district's for a month, and below it what the reader's town adds. */
export default function GuidanceDetail() {
  const guidanceId = useParameter('guidanceId');
  const state = useCall('guidance.detail', { guidanceId });
  useReloadOnReturn(state.reload);
  useShareAppMessage(() => ({
    title: state.data
      ? `${formatMonth(state.data.guidance.month)}主题党日：${state.data.guidance.theme}`
      : '主题党日指导清单',
    path: pages.guidance.detail({ guidanceId }),
  }));
  return <PageShell state={state}>{(detail) => <Detail detail={detail} />}</PageShell>;
}

type Guidance = Output<'guidance.detail'>['guidance'];

function Detail({ detail }: { detail: Output<'guidance.detail'> }) {
  const { guidance, supplements, mayWrite, readIds } = detail;
  const me = useCall('organization.me', {}, { remember: 'me' });
  const person = me.data?.person;
  const branches = heldOver(person, isKeeper);
  const offices = heldOver(person, isOfficer);
  const reading = useReading(guidance.id, readIds, person && person.memberId !== undefined);
  return (
    <View className="stack">
      {branches.map(({ organizationId, organizationName }) => (
        <CarryOut
          key={organizationId}
          organizationId={organizationId}
          title={branches.length > 1 ? organizationName : '本支部开展情况'}
          guidanceId={guidance.id}
          month={guidance.month}
        />
      ))}
      {offices.map((office) => (
        <Card key={office.organizationId} list>
          <MenuRow
            icon="chart"
            label="开展和反馈情况"
            hint={office.organizationName}
            onPress={() =>
              open(pages.guidance.report({ organizationId: office.organizationId, guidanceId: guidance.id }))
            }
          />
          <MenuRow
            icon="bell"
            label="推送情况"
            hint="收件箱、微信各有多少人收到"
            onPress={() => open(pages.message.campaigns({ organizationId: office.organizationId }))}
          />
        </Card>
      ))}
      <Part guidance={guidance} {...reading(guidance.id)} />
      {supplements.map((supplement) => (
        <View key={supplement.id} className="stack">
          <View className="section-title">{`${supplement.issuerName}补充`}</View>
          <Part guidance={supplement} {...reading(supplement.id)} />
        </View>
      ))}
      {mayWrite && (
        <Card list>
          <MenuRow
            icon="edit"
            label="修改这份清单"
            hint="发布过的内容不改动，另出新版本"
            onPress={() =>
              open(pages.guidance.edit({ organizationId: issuerOf(guidance), month: guidance.month }))
            }
          />
        </Card>
      )}
      {person && (
        <RemindMe
          templates={branches.length > 0 ? ['guidancePublished', 'feedbackDue'] : ['guidancePublished']}
          word={branches.length > 0 ? '发布时、该反馈时提醒我' : '下个月发布时提醒我'}
          done={branches.length > 0 ? '记下了，发布时、该反馈时各提醒您一次' : '记下了，下个月会提醒您一次'}
        />
      )}
    </View>
  );
}

/** A guidance's id is its issuer's and the month. */
const issuerOf = ({ id, month }: Guidance): string => id.slice(0, -month.length - 1);

interface PartProps {
  guidance: Guidance;
  readIds: string[];
  onRead: ((readingId: string) => void) | undefined;
}

function Part({ guidance, readIds, onRead }: PartProps) {
  const { id: guidanceId, month, issuerName } = guidance;
  return (
    <>
      <GuidanceContent
        month={month}
        issuerName={issuerName}
        content={guidance}
        newIds={guidance.newItemIds}
        readIds={readIds}
        onRead={onRead}
        onFile={({ fileId, name }) =>
          openFile(async () => ({ name, ...(await call('guidance.file', { guidanceId, fileId })) }))
        }
      />
      <History guidance={guidance} />
    </>
  );
}
