import { View } from '@tarojs/components';
import { ownPapers } from '../../../../types/shared/papers';
import { Card } from '../../kit/card';
import { formatDate } from '../../kit/format/time';
import { MenuRow } from '../../kit/menu-row';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { stepWords } from '../labels';
import './own-papers.scss';
import type { Person } from './person';

type OwnPaper = Person['ownPapers'][number];

/** Papers of the person's own and of the political review: there or not, of which day, and where they lie; nothing of what they say. */
export function OwnPapers({ person: { id, state, ownPapers: all } }: { person: Person }) {
  const isOver = state === 'ended' || state === 'archived';
  const lead = ({ paper, step, isTheStep, isThere }: OwnPaper) => {
    if (!isTheStep) return pages.development.change({ developmentId: id, act: 'paper', paper });
    // What the step says is put right there; before its turn there is nothing to say.
    return isThere ? pages.development.step({ developmentId: id, step }) : undefined;
  };
  return (
    <Card list title="本人和政审材料">
      <View className="secondary development-own">只记在不在、日期和放在哪里，不记内容。</View>
      {all.map((one) => {
        const to = isOver ? undefined : lead(one);
        const { paper, step, isThere } = one;
        const label = ownPapers[paper].title;
        const hint = isThere ? placeOf(one) : `还没有 · 属于“${stepWords[step]}”`;
        if (to) return <MenuRow key={paper} label={label} hint={hint} onPress={() => open(to)} />;
        return (
          <View key={paper} className="development-own">
            <View>{label}</View>
            <View className="secondary">{hint}</View>
          </View>
        );
      })}
    </Card>
  );
}

const placeOf = ({ on, lies }: OwnPaper): string =>
  ['有', on && formatDate(on), lies && `放在${lies}`].filter(Boolean).join(' · ');
