import { useShareAppMessage } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { MenuRow } from '../../components/menu-row';
import { Card } from '../../components/card';
import { PageShell } from '../../components/page-shell';
import { formatMonth } from '../../format/time';
import { useCall } from '../../hooks/use-call';
import { useParameter } from '../../hooks/use-parameter';
import { useReloadOnReturn } from '../../hooks/use-reload-on-return';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { open, pages } from '../../services/navigate';
import { openFile } from '../../services/transport';
import { GuidanceContent } from '../content';
import { History } from './history';

/** 指导清单: the district's for a month, and below it what the reader's town adds. */
export default function GuidanceDetail() {
  const guidanceId = useParameter('guidanceId');
  const state = useCall('guidance.detail', { guidanceId });
  useReloadOnReturn(state.reload);
  useShareAppMessage(() => ({
    title: state.data
      ? `${formatMonth(state.data.guidance.month)}主题党日：${state.data.guidance.theme}`
      : '主题党日指导清单',
    path: pages.guidance(guidanceId),
  }));
  return <PageShell state={state}>{(detail) => <Detail detail={detail} />}</PageShell>;
}

type Guidance = Output<'guidance.detail'>['guidance'];

function Detail({ detail }: { detail: Output<'guidance.detail'> }) {
  const { guidance, supplements, mayWrite } = detail;
  return (
    <View className="stack">
      <Part guidance={guidance} />
      {supplements.map((supplement) => (
        <View key={supplement.id} className="stack">
          <View className="section-title">{`${supplement.issuerName}补充`}</View>
          <Part guidance={supplement} />
        </View>
      ))}
      {mayWrite && (
        <Card list>
          <MenuRow
            icon="edit"
            label="修改这份清单"
            hint="发布过的内容不改动，另出新版本"
            onPress={() => open(pages.editGuidance(issuerOf(guidance), guidance.month))}
          />
        </Card>
      )}
    </View>
  );
}

/** A checklist's id is its issuer's and the month. */
const issuerOf = ({ id, month }: Guidance): string => id.slice(0, -month.length - 1);

function Part({ guidance }: { guidance: Guidance }) {
  const { id: guidanceId, month, issuerName } = guidance;
  return (
    <>
      <GuidanceContent
        month={month}
        issuerName={issuerName}
        content={guidance}
        onFile={async ({ fileId, name }) => {
          const { url } = await call('guidance.file', { guidanceId, fileId });
          await openFile(url, name);
        }}
      />
      <History guidance={guidance} />
    </>
  );
}
