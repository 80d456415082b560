import { useState } from 'react';
import { View } from '@tarojs/components';
import { RemindMe } from '../../domain/remind-me';
import {
  requestRatings,
  requestRatingWords,
  type RequestRating,
} from '../../../../types/shared/service-requests';
import { Card } from '../../kit/card';
import { CheckRow } from '../../kit/check-row';
import { PanelSays } from '../../kit/form/panel-says';
import { needed, useForm } from '../../kit/form/use-form';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { Sheet } from '../../kit/sheet';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import { tell } from '../../services/dialogs';
import type { Output } from '../../services/contract';
import { Story } from '../story';

definePageConfig({ navigationBarTitleText: '企业诉求', enablePullDownRefresh: true });

const isWaiting = ({ status }: Output<'serviceRequest.get'>): boolean =>
  status !== 'answered' && status !== 'closed' && status !== 'declined';

/** One's own request: what became of it, how it was done, and having it done again. */
export default function Detail() {
  const state = useCall('serviceRequest.get', { serviceRequestId: useParameter('serviceRequestId') });
  return (
    <PageShell state={state}>
      {(request) => (
        <Story
          request={request}
          raiser="您"
          now={
            <>
              {isWaiting(request) && (
                <RemindMe
                  templates={['requestAnswered']}
                  word="有进展时提醒我"
                  done="记下了，有进展时提醒您一次"
                />
              )}
              {(request.mayRate || request.mayReopen) && <Rating request={request} reload={state.reload} />}
            </>
          }
        />
      )}
    </PageShell>
  );
}

interface Props {
  request: Output<'serviceRequest.get'>;
  reload: () => Promise<void>;
}

/** How it was done, in one tap; what will not do may be done again. */
function Rating({ request: { id, mayRate }, reload }: Props) {
  const [sheet, setSheet] = useState<'poor' | 'again'>();
  const rate = async (rating: RequestRating) => {
    await call('serviceRequest.rate', { serviceRequestId: id, rating });
    tell('谢谢，已记下');
    await reload();
  };
  const done = () => {
    setSheet(undefined);
    return reload();
  };
  return (
    <Card title={mayRate ? '这件事办得怎么样' : '还有没办好的？'}>
      <View className="stack">
        {mayRate ? (
          requestRatings.map((rating) => (
            <PrimaryButton
              key={rating}
              look="quiet"
              onPress={() => (rating === 'poor' ? setSheet('poor') : rate(rating))}
            >
              {requestRatingWords[rating]}
            </PrimaryButton>
          ))
        ) : (
          <PrimaryButton look="quiet" onPress={() => setSheet('again')}>
            请再办一次
          </PrimaryButton>
        )}
      </View>
      <Poor
        serviceRequestId={id}
        visible={sheet === 'poor'}
        onClose={() => setSheet(undefined)}
        onDone={done}
      />
      <Again
        serviceRequestId={id}
        visible={sheet === 'again'}
        onClose={() => setSheet(undefined)}
        onDone={done}
      />
    </Card>
  );
}

interface SheetProps {
  serviceRequestId: string;
  visible: boolean;
  onClose: () => void;
  onDone: () => Promise<void>;
}

/** 不满意: why, and whether it is to be done again. */
function Poor({ serviceRequestId, visible, onClose, onDone }: SheetProps) {
  const form = useForm({
    name: `service-request-poor:${serviceRequestId}`,
    panel: true,
    fresh: () => ({ text: '', again: true }),
    send: ({ text, again }) =>
      call('serviceRequest.rate', {
        serviceRequestId,
        rating: 'poor',
        again,
        ...(text.trim() && { text: text.trim() }),
      }),
    done: '已记下',
    then: onDone,
  });
  return (
    <Sheet title="不满意" visible={visible} onClose={onClose}>
      <View className="stack">
        <PanelSays form={form} />
        <TextField label="哪里不满意（可以不写）" max={300} room="lines" {...form.field('text')} />
        <CheckRow checked={form.value.again} onChange={(again) => form.change({ again })}>
          请再办一次
        </CheckRow>
        <PrimaryButton onPress={form.submit}>就这样评</PrimaryButton>
      </View>
    </Sheet>
  );
}

function Again({ serviceRequestId, visible, onClose, onDone }: SheetProps) {
  const form = useForm({
    name: `service-request-reopen:${serviceRequestId}`,
    panel: true,
    fresh: () => ({ text: '' }),
    faults: ({ text }) => ({ text: needed(text, '请写上哪里没办好') }),
    send: ({ text }) => call('serviceRequest.reopen', { serviceRequestId, text: text.trim() }),
    done: '已请求再办',
    then: onDone,
  });
  return (
    <Sheet title="请再办一次" visible={visible} onClose={onClose}>
      <View className="stack">
        <PanelSays form={form} />
        <TextField label="哪里没办好" max={500} room="lines" {...form.field('text')} />
        <PrimaryButton onPress={form.submit}>请再办一次</PrimaryButton>
      </View>
    </Sheet>
  );
}
