import { View } from '@tarojs/components';
import { Basis } from '../../domain/basis';
import { postLabels as committeePosts } from '../../domain/labels';
import { Card } from '../../kit/card';
import { formatDate } from '../../kit/format/time';
import { NoticeLine } from '../../kit/notice-line';
import { PersonList } from '../../kit/person-list';
import { Tag } from '../../kit/tag';
import { moreThanHalf } from '../../../../types/shared/elections';
import { postLabels, type Election } from '../labels';

type Round = Election['rounds'][number];

/** What the ballots come to, by each reading of the line, and who holds which post if it stands. */
export function Results({ election }: { election: Election }) {
  const { rounds, proposed, state } = election;
  return (
    <>
      {rounds.map((round, index) => (
        <RoundCard
          key={`${round.post}-${round.at}-${index}`}
          round={round}
          index={index}
          election={election}
        />
      ))}
      {proposed.posts.length > 0 && (
        <Card title={state === 'done' ? '选举结果' : '按结果，职务是这样'}>
          <PersonList
            people={proposed.posts.map(({ memberId, name, post, from }) => ({
              key: memberId,
              name,
              note: `${committeePosts[post]} · ${formatDate(from)}起`,
            }))}
          />
          {proposed.termEndsOn && (
            <View className="secondary numbers">{`新的任期到 ${formatDate(proposed.termEndsOn)}`}</View>
          )}
        </Card>
      )}
    </>
  );
}

function RoundCard({ round, index, election }: { round: Round; index: number; election: Election }) {
  const { post, seats, issued, returned, valid, lines, others, counts, differ, reading } = round;
  const { expected = 0, meeting, rules } = election;
  const present = meeting?.present ?? 0;
  const isOpen = differ && !reading;
  const noteOf = (memberId: string) => {
    if (!isOpen && counts.elected.includes(memberId)) return '当选';
    return counts.tied.includes(memberId) ? '票数相同' : '';
  };
  return (
    <Card title={`第 ${index + 1} 轮：选${postLabels[post]} ${seats} 名`}>
      <View className="secondary numbers">
        {`发出 ${issued} 张，收回 ${returned} 张，有效 ${valid} 张，无效 ${returned - valid} 张`}
      </View>
      <PersonList
        people={[
          ...lines.map(({ memberId, name, yes, no, abstain }) => ({
            key: memberId,
            name,
            note: `赞成 ${yes} · 不赞成 ${no} · 弃权 ${abstain}`,
            aside: noteOf(memberId) && <Elected word={noteOf(memberId)} />,
          })),
          ...others.map(({ memberId, name, yes }) => ({
            key: memberId,
            name,
            note: `另选他人 ${yes} 票`,
            aside: noteOf(memberId) && <Elected word={noteOf(memberId)} />,
          })),
        ]}
      />
      {isOpen && <NoticeLine tone="warn">两种算法结果不同。请问清按哪一种，再到“计票”里写上。</NoticeLine>}
      {reading && <View className="secondary">{`按${readingWords[reading.by]}，依据：${reading.from}`}</View>}
      <Basis
        citation={rules.majority}
        working={[
          `应到 ${expected} 人，过半要 ${moreThanHalf(expected)} 票，当选：${namesOf(round, 'byExpected')}`,
          `实到 ${present} 人，过半要 ${moreThanHalf(present)} 票，当选：${namesOf(round, 'byPresent')}`,
          differ ? '两种算法结果不同，要人工核对' : '两种算法结果一样',
        ]}
      />
    </Card>
  );
}

const Elected = ({ word }: { word: string }) => (
  <Tag
    tone={word === '当选' ? 'good' : 'warn'}
    icon={word === '当选' ? 'check-circle' : 'warning'}
    word={word}
  />
);

const readingWords = { expected: '应到会人数的半数', present: '实到会人数的半数' } as const;

function namesOf({ lines, others, ...round }: Round, by: 'byExpected' | 'byPresent'): string {
  const people = [...lines, ...others];
  const names = round[by].elected.map((id) => people.find(({ memberId }) => memberId === id)?.name ?? '');
  return names.length > 0 ? names.join('、') : '没有人';
}
