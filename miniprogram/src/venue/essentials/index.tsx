import { View } from '@tarojs/components';
import { Attachments } from '../../domain/attachments/list';
import { ActionBar } from '../../kit/action-bar';
import { ButtonPair } from '../../kit/button-pair';
import { Card } from '../../kit/card';
import { formatCalendarDay, formatDate } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { StatusView } from '../../kit/status-view';
import { Tag } from '../../kit/tag';
import { call } from '../../services/call';
import { openFile } from '../../services/files';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { answerLooks, checkLook, type Essentials } from '../labels';
import './index.scss';

definePageConfig({ navigationBarTitleText: '六个有', enablePullDownRefresh: true });

/** 六个有 of one room: what its keeper said last, item by item, and what the office above said of it. */
export default function RoomEssentials() {
  const venueId = useParameter('venueId');
  const state = useCall('venue.essentials', { venueId });
  useReloadOnReturn(state.reload);
  return (
    <PageShell
      state={state}
      empty={({ template, last }) =>
        !template &&
        !last && (
          <StatusView
            icon="check-circle"
            title="区里没有要求自查"
            hint="区里发布了六个有的各项，再来这里自查"
          />
        )
      }
    >
      {(room) => (
        <View className="stack">
          <View>
            <View className="page-title">{room.name}</View>
            <View className="secondary">{room.organizationName}</View>
          </View>
          {room.last ? <Last room={room} venueId={venueId} /> : <Asked room={room} />}
          {room.template && (
            <View className="secondary">
              {`依据：${room.template.source}（${formatDate(room.template.publishedOn)}发布）`}
            </View>
          )}
          <Acts room={room} venueId={venueId} />
        </View>
      )}
    </PageShell>
  );
}

/** What is asked for, before anything was said of it. */
function Asked({ room: { template } }: { room: Essentials }) {
  return (
    <Card title="要有哪些">
      {template?.items.map(({ key, name, seen }) => (
        <View key={key} className="essential">
          <View>{name}</View>
          {seen && <View className="secondary">{seen}</View>}
        </View>
      ))}
    </Card>
  );
}

function Last({ room, venueId }: { room: Essentials; venueId: string }) {
  const { last, template } = room;
  if (!last) return null;
  const { on, edition, answers, files, review, reviewNote, reviewedBy, correctBy, isCorrection } = last;
  const isCurrent = template !== undefined && template.edition === edition;
  return (
    <>
      <Card
        title={`${formatDate(on)}自查`}
        aside={<Tag {...checkLook({ on, isCurrent, review, isCorrection })} />}
      >
        {answers.map(({ name, answer, note }) => (
          <View key={name} className="essential">
            <View className="essential-line">
              <View className="essential-name">{name}</View>
              <Tag {...answerLooks[answer]} />
            </View>
            {note && <View className="secondary">{note}</View>}
          </View>
        ))}
      </Card>
      {reviewedBy && (
        <Card title="复核">
          <View className="secondary">{reviewedBy}</View>
          {review === 'correct' && correctBy && (
            <View className="numbers">{`整改期限：${formatCalendarDay(correctBy)}`}</View>
          )}
          <View>{reviewNote || '看过了，可以'}</View>
        </Card>
      )}
      {files.length > 0 && (
        <Attachments
          files={files}
          onFile={({ fileId, name }) =>
            openFile(async () => ({ name, ...(await call('venue.file', { venueId, fileId })) }))
          }
        />
      )}
    </>
  );
}

function Acts({ room: { last, mayCheck, mayReview }, venueId }: { room: Essentials; venueId: string }) {
  if (!mayCheck && !mayReview) return null;
  const word = last?.review === 'correct' ? '改好了，更新自查' : '自查';
  const check = () => open(pages.venue.check({ venueId }));
  const review = () => open(pages.venue.review({ venueId }));
  return (
    <ActionBar>
      {mayCheck && mayReview && (
        <ButtonPair>
          <PrimaryButton look="quiet" onPress={check}>
            代为自查
          </PrimaryButton>
          <PrimaryButton onPress={review}>复核</PrimaryButton>
        </ButtonPair>
      )}
      {mayCheck && !mayReview && <PrimaryButton onPress={check}>{word}</PrimaryButton>}
      {!mayCheck && mayReview && <PrimaryButton onPress={review}>复核</PrimaryButton>}
    </ActionBar>
  );
}
