import { View } from '@tarojs/components';
import { Agenda } from '../../domain/agenda';
import { Card } from '../../kit/card';
import { formatCalendarDay, formatMonth } from '../../kit/format/time';
import { Icon } from '../../kit/icon';
import { Attachments } from '../../domain/attachments/list';
import { Readings } from './readings';
import type { Written } from './written';
import './index.scss';

interface Props {
  month: string;
  issuerName: string;
  content: Written;
  /** Items that came with the latest version. */
  newIds?: readonly string[];
  /** Stands at the end of the first line. */
  aside?: React.ReactNode;
  /** The readings that the reader has opened. */
  readIds?: string[];
  onRead?: (readingId: string) => void;
  /** Opens an attachment; missing where it is only shown. */
  onFile?: (file: Written['attachments'][number]) => Promise<void>;
}

/** A month's guidance as its readers see it: theme, what is required and offered, what to read and bear in mind. */
export function GuidanceContent(props: Props) {
  const { month, issuerName, content, newIds, aside, readIds, onRead, onFile } = props;
  const required = content.items.filter((item) => item.required);
  const optional = content.items.filter((item) => !item.required);
  return (
    <>
      <Card gold>
        <View className="guidance-head">
          <View className="guidance-month">{`${formatMonth(month)}主题党日指导清单`}</View>
          {aside}
        </View>
        <View className="page-title">{content.theme}</View>
        {content.requirement && <View className="guidance-text">{content.requirement}</View>}
        <View className="fact">
          <Icon name="calendar" />
          <View className="fact-text numbers">{`反馈截止：${formatCalendarDay(content.feedbackBy)}`}</View>
        </View>
        <View className="fact">
          <Icon name="flag" />
          <View className="fact-text">{issuerName}</View>
        </View>
      </Card>
      <Card title={`规定动作（${required.length}）`}>
        <Agenda items={required} newIds={newIds} />
      </Card>
      {optional.length > 0 && (
        <Card title={`自选动作（${optional.length}）`}>
          <Agenda items={optional} newIds={newIds} />
        </Card>
      )}
      {content.readings.length > 0 && (
        <Readings readings={content.readings} readIds={readIds} onRead={onRead} />
      )}
      {content.dates.length > 0 && (
        <Card list title="重要节点">
          {content.dates.map(({ day, name }) => (
            <View key={`${day}${name}`} className="guidance-date">
              <View className="guidance-date-day numbers">{formatCalendarDay(day)}</View>
              <View className="guidance-date-name">{name}</View>
            </View>
          ))}
        </Card>
      )}
      {content.hints && (
        <Card title="开展提示">
          <View className="guidance-text">{content.hints}</View>
        </Card>
      )}
      {content.attachments.length > 0 && <Attachments files={content.attachments} onFile={onFile} />}
    </>
  );
}
