import { View } from '@tarojs/components';
import { Card } from '../kit/card';
import { formatSpan, formatTime } from '../kit/format/time';
import { Lines } from '../kit/lines';
import { MenuRow } from '../kit/menu-row';
import { Tag } from '../kit/tag';
import type { Output } from '../services/contract';
import { askedIn, classFormWords, kindWords } from './labels';
import { phaseLook } from './looks';
import './facts.scss';

type ClassView = Output<'training.detail'>['trainingClass'];

/** What a class is: for whom, when, where, by whom, how many, and what it asks for. */
export function ClassFacts({ of, onSession }: { of: ClassView; onSession?: (activityId: string) => void }) {
  const sessions = of.sessions.filter(({ status }) => status !== 'cancelled');
  const lines: [string, string][] = [
    ['对象', [of.object, of.range].filter(Boolean).join('，')],
    ['形式', classFormWords[of.form]],
    ['学时', of.hours > 0 ? `${of.hours} 学时，${askedIn(of.asks, sessions.length)}才记` : ''],
    ['名额', placesIn(of)],
    ['报名', `${formatTime(of.enrolUntil)} 截止`],
    ['主办', of.organiser],
    ['联系人', of.contact],
    ['专题', of.topics.join('、')],
  ];
  return (
    <>
      <Card title={kindWords(of)} aside={<Tag {...phaseLook(of.phase)} />}>
        <View className="page-title">{of.title}</View>
        {of.cancelledFor && <View>{`取消的原因：${of.cancelledFor}`}</View>}
        {lines
          .filter(([, said]) => said !== '')
          .map(([word, said]) => (
            <View key={word} className="class-fact">
              <View className="secondary class-fact-word">{word}</View>
              <View className="numbers class-fact-said">{said}</View>
            </View>
          ))}
        {of.notes && <Lines>{of.notes}</Lines>}
      </Card>
      <Card list title={`${of.event ? '安排' : '课程安排'}（${sessions.length} 次）`}>
        {of.sessions.map(({ id, title, startsAt, endsAt, place, status }) => {
          const hint = `${formatSpan(startsAt, endsAt)}，${place}${status === 'cancelled' ? '（已取消）' : ''}`;
          return onSession ? (
            <MenuRow key={id} label={title} hint={hint} onPress={() => onSession(id)} />
          ) : (
            <View key={id} className="class-session">
              <View>{title}</View>
              <View className="secondary numbers">{hint}</View>
            </View>
          );
        })}
      </Card>
    </>
  );
}

/** 40 个，已报 38 人，候补 2 人 */
const placesIn = ({ places, taken, waiting }: ClassView): string =>
  [places === undefined ? '不限' : `${places} 个`, `已报 ${taken} 人`, waiting > 0 && `候补 ${waiting} 人`]
    .filter(Boolean)
    .join('，');
