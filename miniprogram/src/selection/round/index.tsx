import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { formatCalendarDay } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { Lines } from '../../kit/lines';
import { MenuRow } from '../../kit/menu-row';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { Tag } from '../../kit/tag';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { Conditions } from '../conditions';
import { phaseLook, type Round } from '../labels';
import './index.scss';

definePageConfig({ navigationBarTitleText: '评选', enablePullDownRefresh: true });

/** One round: its notice, where it stands, and what the reader may do with it. */
export default function RoundPage() {
  const state = useCall('selection.round', { roundId: useParameter('roundId') });
  useReloadOnReturn(state.reload);
  return (
    <PageShell state={state}>
      {(round) => (
        <View className="stack">
          <Notice round={round} />
          <Conditions conditions={round.conditions} says={round.says} source={round.source} />
          <Ways round={round} />
          <Acts round={round} />
        </View>
      )}
    </PageShell>
  );
}

function Notice({ round }: { round: Round }) {
  const { title, phase, term, officeName, document, applyBy, quota, publicFrom, publicUntil } = round;
  const { because, closedBecause, namedBy, publicityDays } = round;
  return (
    <Card title={title} aside={<Tag {...phaseLook(phase)} />}>
      <View className="secondary">{`${term} · ${officeName}`}</View>
      {document && <View className="numbers">{`通知文号：${document}`}</View>}
      <View className="numbers">{`申报截止：${formatCalendarDay(applyBy)}`}</View>
      <View className="numbers">{`名额：不超过 ${quota} 个`}</View>
      {publicFrom && publicUntil ? (
        <View className="numbers">
          {`公示：${formatCalendarDay(publicFrom)}到${formatCalendarDay(publicUntil)}`}
        </View>
      ) : (
        <View className="numbers">{`公示 ${publicityDays} 个工作日`}</View>
      )}
      {because && <Lines>{`为什么公示这几个：${because}`}</Lines>}
      {namedBy && <View className="numbers">{`命名文号：${namedBy}`}</View>}
      {closedBecause && <Lines>{`没有命名：${closedBecause}`}</Lines>}
    </Card>
  );
}

/** What lies beside it: applications, the publicity, the opinions. */
function Ways({ round: { id: roundId, phase, mayRun, reads, reviews, reviewers } }: { round: Round }) {
  const isPublic = phase === 'public' || phase === 'toName';
  if (!isPublic && !reviews && reads.length === 0) return null;
  return (
    <Card list>
      {reads.map(({ id: organizationId, name }) => (
        <MenuRow
          key={organizationId}
          icon="ledger"
          label={reads.length > 1 ? `申报 · ${name}` : '申报'}
          hint={mayRun ? '报来的和办到哪一步' : '这里报的和办到哪一步'}
          onPress={() => open(pages.selection.applications({ roundId, organizationId }))}
        />
      ))}
      {reviews && (
        <MenuRow
          icon="edit"
          label="写评审意见"
          hint="请您评审的申报"
          onPress={() => open(pages.selection.toReview())}
        />
      )}
      {isPublic && (
        <MenuRow
          icon="info"
          label="公示"
          hint="谁都可以看，可以提意见"
          onPress={() => open(pages.selection.publicity({ roundId }))}
        />
      )}
      {isPublic && mayRun && (
        <MenuRow
          icon="ledger"
          label="公示的文件"
          hint="取出来盖章张贴"
          onPress={() => open(pages.paper.set({ set: 'selectionRound', aboutId: roundId }))}
        />
      )}
      {mayRun && reviewers && reviewers.length > 0 && (
        <View className="secondary selection-reviewers">
          {`评审人：${reviewers.map(({ name }) => name).join('、')}`}
        </View>
      )}
    </Card>
  );
}

function Acts({ round }: { round: Round }) {
  const { id: roundId, selection, officeId: organizationId, version, phase, mayRun, proposers } = round;
  const isBefore = phase === 'applying' || phase === 'reviewing';
  const say = (what: string) => open(pages.selection.say({ what, id: roundId, version }));
  return (
    <>
      {mayRun && isBefore && (
        <PrimaryButton
          look="quiet"
          icon="edit"
          onPress={() => open(pages.selection.edit({ organizationId, selection, roundId }))}
        >
          修改通知、请评审人
        </PrimaryButton>
      )}
      {mayRun && phase !== 'named' && phase !== 'closed' && (
        <PrimaryButton look="quiet" icon="close" onPress={() => say('close')}>
          不评了，结束
        </PrimaryButton>
      )}
      {mayRun && phase === 'reviewing' && (
        <ActionBar>
          <PrimaryButton onPress={() => open(pages.selection.publish({ roundId }))}>
            决定公示哪些
          </PrimaryButton>
        </ActionBar>
      )}
      {mayRun && phase === 'toName' && (
        <ActionBar>
          <PrimaryButton onPress={() => say('name')}>命名</PrimaryButton>
        </ActionBar>
      )}
      {!mayRun && proposers.length > 0 && (
        <ActionBar>
          {proposers.map(({ id, name }) => (
            <PrimaryButton
              key={id}
              icon="plus"
              onPress={() => open(pages.selection.apply({ roundId, organizationId: id }))}
            >
              {proposers.length > 1 ? `申报 · ${name}` : '申报'}
            </PrimaryButton>
          ))}
        </ActionBar>
      )}
    </>
  );
}
