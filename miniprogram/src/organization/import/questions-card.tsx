import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { Choices } from '../../kit/choices';
import type { Answers, Settle } from './answers';
import { choiceLabels, questionWords, type Question } from './words';

interface Props {
  questions: Question[];
  pending: Answers;
  settle: Settle;
}

/** What is not certain, asked once for all alike. */
export function QuestionsCard({ questions, pending, settle }: Props) {
  if (questions.length === 0) return null;
  return (
    <Card title={`请您确认 ${questions.length} 项`}>
      {questions.map((question) => {
        const { title, hint } = questionWords(question);
        const { key, cell, sheet, choices } = question;
        return (
          <View key={key} className="preview-question">
            <Choices
              label={title}
              hint={`${sheet ? `${sheet} ` : ''}${cell} · ${hint}`}
              options={choices.map((value) => ({ value, word: choiceLabels[value] }))}
              value={pending[key]}
              onChange={(choice) => settle(key, choice)}
            />
          </View>
        );
      })}
    </Card>
  );
}
