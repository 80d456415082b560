import { useState } from 'react';
import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { useParameter } from '../../kit/hooks/use-parameter';
import { MenuRow } from '../../kit/menu-row';
import { PageRoot } from '../../kit/page-root';
import { StatusView } from '../../kit/status-view';
import { TextField } from '../../kit/text-field';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import type { Answer, Book, Chapter } from '../book';
import { OldLine } from '../old-line';
import { useBook } from '../use-book';

definePageConfig({ navigationBarTitleText: '实务操作手册' });

/** So many results are enough to look through. */
const mostShown = 20;

/** 实务操作手册: its chapters, and above them the search. Without network it is as it was last. */
export default function Contents() {
  const [words, setWords] = useState('');
  const { book, isOld, reload } = useBook();
  return (
    <PageRoot className="page-shell">
      <View className="stack">
        {isOld && <OldLine onPress={reload} />}
        <Card>
          <TextField
            label="找一个问题"
            max={40}
            placeholder="例如：转正多久、党费怎么算"
            hint="说法不一样、打错一两个字、写拼音都可以"
            value={words}
            onChange={setWords}
          />
        </Card>
        {words.trim() === '' ? <Chapters book={book} /> : <Found words={words} book={book} />}
        <Card list>
          <MenuRow
            icon="edit"
            label="问一问区里"
            hint="手册里没有的，区里答复后加进来"
            onPress={() => open(pages.handbook.ask({ text: words.trim() || undefined }))}
          />
          <MenuRow icon="book" label="我问过的" onPress={() => open(pages.handbook.mine())} />
        </Card>
      </View>
    </PageRoot>
  );
}

function Found({ words, book }: { words: string; book: Book }) {
  const found = book.find(words).slice(0, mostShown);
  if (found.length === 0) {
    return <StatusView icon="book" title="没有找到" hint="换一种说法试试，或者问一问区里" />;
  }
  return <Questions answers={found} />;
}

function Chapters({ book: { chapters } }: { book: Book }) {
  const asked = useParameter('chapter');
  const [shown, setShown] = useState(asked);
  return (
    <>
      {chapters.map((chapter) => (
        <ChapterCard
          key={chapter.id}
          chapter={chapter}
          isOpen={shown === chapter.id}
          onPress={() => setShown(shown === chapter.id ? '' : chapter.id)}
        />
      ))}
    </>
  );
}

interface ChapterProps {
  chapter: Chapter;
  isOpen: boolean;
  onPress: () => void;
}

function ChapterCard({ chapter: { title, answers }, isOpen, onPress }: ChapterProps) {
  return (
    <>
      <Card title={title} onPress={onPress}>
        <View className="secondary numbers">{isOpen ? '收起' : `${answers.length} 个问题`}</View>
      </Card>
      {isOpen && <Questions answers={answers} />}
    </>
  );
}

function Questions({ answers }: { answers: readonly Answer[] }) {
  return (
    <Card list>
      {answers.map(({ id, question }) => (
        <MenuRow key={id} label={question} onPress={() => open(pages.handbook.answer({ questionId: id }))} />
      ))}
    </Card>
  );
}
