import { useEffect, useRef } from 'react';
import Taro, { useDidHide, usePageScroll, useUnload } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { Attachments } from '../../domain/attachments/list';
import { Card } from '../../kit/card';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { MenuRow } from '../../kit/menu-row';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { openFile } from '../../services/files';
import { openLink } from '../../services/open-link';
import { noteKept, unitAnswer } from '../kept';
import { keepPlaceHere, placeToGoOn, sendPlace } from '../place';
import { Waiting } from '../waiting';
import { Finish } from './finish';
import { play } from './play';
import './index.scss';

definePageConfig({ navigationBarTitleText: '学习' });

/** One unit: its text in comfortable letters, what goes with it, and 读完了 at its end. Nothing here is timed. */
export default function Unit() {
  const courseId = useParameter('courseId');
  const unitId = useParameter('unitId');
  const input = { courseId, unitId };
  const state = useCall('course.unit', input, { remember: unitAnswer(courseId, unitId) });
  const isThere = state.data !== undefined;
  useEffect(() => {
    if (isThere) noteKept(courseId, unitId);
  }, [courseId, unitId, isThere]);
  useReloadOnReturn(state.reload);
  usePlace(courseId, unitId);
  return (
    <PageShell state={state} header={<Waiting onArrived={state.reload} />}>
      {(answer) => <Inside courseId={courseId} answer={answer} reload={state.reload} />}
    </PageShell>
  );
}

/** A place is taken when scrolling has rested for so long (ms). */
const rest = 400;

/** Keeps where one is on the phone, and tells the cloud when one leaves. */
function usePlace(courseId: string, unitId: string): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  usePageScroll(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      Taro.createSelectorQuery()
        .selectViewport()
        .scrollOffset()
        .exec(([seen]: { scrollTop: number; scrollHeight: number }[]) => {
          const way = (seen?.scrollHeight ?? 0) - Taro.getWindowInfo().windowHeight;
          if (seen && way > 0)
            keepPlaceHere(
              courseId,
              unitId,
              Math.min(100, Math.max(0, Math.round((seen.scrollTop / way) * 100))),
            );
        });
    }, rest);
  });
  const leave = () => {
    clearTimeout(timer.current);
    void sendPlace(courseId, unitId);
  };
  useDidHide(leave);
  useUnload(leave);
}

interface Props {
  courseId: string;
  answer: Output<'course.unit'>;
  reload: () => Promise<void>;
}

function Inside({ courseId, answer, reload }: Props) {
  const { unit, own } = answer;
  const { id: unitId, title, courseTitle, hours, text, attachments, link, recording } = unit;
  const paragraphs = text.split('\n').filter((one) => one.trim() !== '');
  const place = placeToGoOn(courseId, unitId, own);
  const fileOf = async ({ fileId, name }: { fileId: string; name: string }) => ({
    name,
    ...(await call('course.file', { courseId, unitId, fileId })),
  });
  return (
    <View className="stack">
      <View>
        <View className="unit-title">{title}</View>
        <View className="secondary numbers">{`${courseTitle} · ${hours} 学时`}</View>
      </View>
      {place > 0 && place < 100 && !own.finishedOn && paragraphs.length > 0 && (
        <PrimaryButton look="quiet" onPress={() => goTo(place, paragraphs.length)}>
          {`从上次学到的地方接着读（${place}%）`}
        </PrimaryButton>
      )}
      {paragraphs.length > 0 && (
        <Card>
          {paragraphs.map((paragraph, index) => (
            <View key={index} id={`unit-paragraph-${index}`} className="unit-paragraph">
              {paragraph}
            </View>
          ))}
        </Card>
      )}
      {attachments.length > 0 && (
        <Attachments files={attachments} onFile={(file) => openFile(() => fileOf(file))} />
      )}
      {link && (
        <Card list title="官方网站">
          <MenuRow icon="book" label={link.title} hint={link.source} onPress={() => openLink(link.url)} />
        </Card>
      )}
      {recording && (
        <Card list title="音视频">
          <MenuRow
            icon="flag"
            label={recording.name}
            hint="用流量播放，建议连上无线网络"
            onPress={() => void play(() => fileOf(recording))}
          />
        </Card>
      )}
      <Finish courseId={courseId} answer={answer} reload={reload} />
    </View>
  );
}

/** Brings the paragraph into view that lies at a place of the text. */
function goTo(place: number, paragraphs: number): void {
  const index = Math.min(paragraphs - 1, Math.floor((place / 100) * paragraphs));
  Taro.pageScrollTo({ selector: `#unit-paragraph-${index}`, offsetTop: -24 }).catch(() => undefined);
}
