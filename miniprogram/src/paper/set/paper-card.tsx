import { View } from '@tarojs/components';
import { issuerWords, papers, type Issuer, type PaperSet } from '../../../../types/shared/papers';
import { Card } from '../../kit/card';
import { formatDay } from '../../kit/format/time';
import { PrimaryButton } from '../../kit/primary-button';
import { Tag, type Look } from '../../kit/tag';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { leadsOf, notYetLabels, toReview, yearLead, type Paper } from '../labels';
import './paper-card.scss';

interface Props {
  paper: Paper;
  which: { set: PaperSet; aboutId: string; year?: number };
  organizationId: string;
  onTake: () => Promise<void>;
}

/** A browser prints what it shows; a phone opens the file. */
const canPrint = process.env.TARO_ENV === 'h5';

/** One paper of a set: where it stands, what it is made from, what it lacks and where that is written down. */
export function PaperCard({ paper, which, organizationId, onTake }: Props) {
  const { key, name, title, notYet, missing, from, taken } = paper;
  const said: { need: string; due: string; title: string; issuer?: Issuer; varies?: true } = papers[name];
  const where = { aboutId: which.aboutId, organizationId, year: which.year };
  const leads = leadsIn(which.set, paper, where);
  return (
    <Card title={said.varies ? title : said.title} aside={<Tag {...lookOf(paper)} />}>
      <View className="secondary">
        {`${issuerWords[said.issuer ?? 'branch']}出 · ${said.need === 'required' ? '应有' : '需要时用'} · ${said.due}`}
      </View>
      {from.length > 0 && <View className="secondary">{`取自：${from.join('、')}`}</View>}
      {notYet && <View className="paper-lacks">{notYetLabels[notYet]}</View>}
      {missing.length > 0 && (
        <View className="paper-lacks">{`还缺：${missing.map(({ tag }) => tag).join('、')}`}</View>
      )}
      {taken && (
        <View className="secondary numbers">
          {`${taken.by} ${formatDay(taken.at)} 取出过${taken.changed ? '，之后记录有变动，请重新取' : ''}`}
        </View>
      )}
      <View className="paper-actions">
        {leads.map(({ word, to }) => (
          <PrimaryButton key={to} look="quiet" onPress={() => open(to)}>
            {word}
          </PrimaryButton>
        ))}
        {!notYet && (
          <PrimaryButton look="quiet" icon="upload" busyText="正在出文件" onPress={onTake}>
            {missing.length > 0 ? '先取出，手写补上' : '取出'}
          </PrimaryButton>
        )}
        {!notYet && canPrint && (
          <PrimaryButton look="quiet" onPress={() => open(pages.paper.print({ ...which, key }))}>
            打开打印
          </PrimaryButton>
        )}
      </View>
    </Card>
  );
}

/** Where what a paper lacks is written down: of a whole year by way of the page of that year. */
function leadsIn(set: PaperSet, paper: Paper, where: Parameters<typeof leadsOf>[1]) {
  const { name, missing } = paper;
  if (set === 'branchYear' && name !== 'memberRoster' && missing.length > 0) return [yearLead(where)];
  if (set === 'review' && missing.length > 0) return [toReview(where)];
  return leadsOf(paper, where);
}

function lookOf({ notYet, missing }: Paper): Look {
  if (notYet === 'nobodyOnLeave') return { tone: 'plain', icon: 'check', word: '不用出' };
  if (notYet) return { tone: 'plain', icon: 'clock', word: '还不能出' };
  return missing.length > 0
    ? { tone: 'warn', icon: 'clock', word: `还缺 ${missing.length} 项` }
    : { tone: 'good', icon: 'check', word: '可以取出' };
}
