import { View } from '@tarojs/components';
import { Card } from '../kit/card';
import { Tag } from '../kit/tag';
import { coverageLook, coveringWords } from '../domain/subject/looks';
import { open } from '../services/navigate';
import { pages } from '../services/pages';
import { visitedWords, type Visited } from './words';

/** A subject with when it was spoken to. */
export function VisitedCard({ subject }: { subject: Visited }) {
  const { id, name, carrier, employees } = subject;
  const about = [carrier?.name, employees !== undefined && `职工 ${employees} 人`, coveringWords(subject)];
  return (
    <Card
      title={name}
      aside={<Tag {...coverageLook(subject)} />}
      onPress={() => open(pages.instructor.subject({ subjectId: id }))}
    >
      <View className="numbers">{visitedWords(subject)}</View>
      <View className="secondary numbers">{about.filter(Boolean).join(' · ')}</View>
    </Card>
  );
}
