import { useCallback, useState } from 'react';
import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { formatTime } from '../../kit/format/time';
import { usePaged } from '../../kit/hooks/use-paged';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { ListPage } from '../../kit/list-page';
import { MenuRow } from '../../kit/menu-row';
import { PrimaryButton } from '../../kit/primary-button';
import { Segments } from '../../kit/segments';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import '../parts.scss';
import { Existing } from './existing';
import { Reply } from './reply';

definePageConfig({ navigationBarTitleText: '手册和提问', enablePullDownRefresh: true });

const segments = [
  { value: 'open', word: '等答复' },
  { value: 'done', word: '已答复' },
] as const;

type Asked = Output<'handbook.asked'>['questions'][number];

/** 手册和提问: what people asked the district, without who; and the way to the answers to look at. */
export default function AskedPage() {
  const organizationId = useParameter('organizationId');
  const [shown, setShown] = useState<'open' | 'done'>('open');
  const load = useCallback(
    async (after?: string) => {
      const { questions, next } = await call('handbook.asked', {
        organizationId,
        open: shown === 'open',
        after,
      });
      return { items: questions, next };
    },
    [organizationId, shown],
  );
  const state = usePaged(load);
  useReloadOnReturn(state.reload);
  return (
    <ListPage
      state={state}
      header={
        <View className="stack">
          <Card list>
            <MenuRow
              icon="book"
              label="核对答案"
              hint="依据有变动的、区里写过的"
              onPress={() => open(pages.handbook.review({ organizationId }))}
            />
          </Card>
          <Segments label="看哪些" options={segments} value={shown} onChange={setShown} />
        </View>
      }
      itemsOf={(questions) => questions}
      keyOf={({ id }) => id}
      none={{
        icon: 'check-circle',
        title: shown === 'open' ? '没有等答复的提问' : '还没有答复过',
        hint: '手册里找不到的问题会到这里来',
      }}
    >
      {(question) => (
        <QuestionCard question={question} organizationId={organizationId} onDone={state.reload} />
      )}
    </ListPage>
  );
}

interface Props {
  question: Asked;
  organizationId: string;
  onDone: () => Promise<void>;
}

function QuestionCard({ question, organizationId, onDone }: Props) {
  const { id, text, status, askedAt, answerId, reply } = question;
  const [panel, setPanel] = useState<'existing' | 'reply'>();
  const sheet = { organizationId, askedId: id, onClose: () => setPanel(undefined), onDone };
  return (
    <Card title={text}>
      <View className="secondary numbers">{`${formatTime(askedAt)} 提问，不显示是谁`}</View>
      {reply && <View className="handbook-text">{`答复：${reply}`}</View>}
      {answerId && (
        <PrimaryButton look="quiet" onPress={() => open(pages.handbook.answer({ questionId: answerId }))}>
          看答案
        </PrimaryButton>
      )}
      {status === 'open' && (
        <View className="stack">
          <PrimaryButton
            icon="edit"
            onPress={() => open(pages.handbook.edit({ organizationId, askedId: id, text }))}
          >
            写答案，加进手册
          </PrimaryButton>
          <PrimaryButton look="quiet" onPress={() => setPanel('existing')}>
            手册里已经有
          </PrimaryButton>
          <PrimaryButton look="quiet" onPress={() => setPanel('reply')}>
            只答复本人
          </PrimaryButton>
          <Existing {...sheet} text={text} visible={panel === 'existing'} />
          <Reply {...sheet} visible={panel === 'reply'} />
        </View>
      )}
    </Card>
  );
}
