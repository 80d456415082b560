import { useState } from 'react';
import { PageRoot } from '../../kit/page-root';
import { Segments } from '../../kit/segments';
import { Calendar } from './calendar';
import { ActivityList } from './list';
import './index.scss';

definePageConfig({
  navigationBarTitleText: '活动',
  enablePullDownRefresh: true,
});

const ways = [
  { value: 'list', word: '列表' },
  { value: 'calendar', word: '日历' },
] as const;

/** 活动: the reader's activities as a list or on a calendar. */
export default function Activities() {
  const [way, setWay] = useState<(typeof ways)[number]['value']>('list');
  return (
    <PageRoot className="activities">
      <Segments label="查看方式" options={ways} value={way} onChange={setWay} />
      {way === 'list' ? <ActivityList /> : <Calendar />}
    </PageRoot>
  );
}
