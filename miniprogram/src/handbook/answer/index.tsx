import { View } from '@tarojs/components';
import { isDistrictOfficer } from '../../domain/roles';
import { Card } from '../../kit/card';
import { formatDate } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { MenuRow } from '../../kit/menu-row';
import { NoticeLine } from '../../kit/notice-line';
import { PageRoot } from '../../kit/page-root';
import { PrimaryButton } from '../../kit/primary-button';
import { StatusView } from '../../kit/status-view';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { chapterTitles, type Answer, type Book } from '../book';
import { linkFor } from '../links';
import '../parts.scss';
import { RulesOf } from '../rules-of';
import { useBook } from '../use-book';

definePageConfig({ navigationBarTitleText: '问与答' });

/** One question: its answer, what it rests on, where it is done, and what comes to mind next. */
export default function AnswerPage() {
  const { book } = useBook();
  const answer = book.answerOf(useParameter('questionId'));
  return (
    <PageRoot className="page-shell">
      {answer ? (
        <Told answer={answer} book={book} />
      ) : (
        <StatusView icon="book" title="没有找到这一条" hint="可能已经撤下，请到手册里再找找" />
      )}
    </PageRoot>
  );
}

function Told({ answer, book }: { answer: Answer; book: Book }) {
  const { id, chapter, question, changed, ofDistrict, reviewedOn } = answer;
  const { data } = useCall('organization.me', {}, { remember: 'me' });
  const link = linkFor(answer.link, data?.person);
  const office = data?.person?.roles.find(isDistrictOfficer);
  const related = answer.related.flatMap((one) => book.answerOf(one) ?? []);
  return (
    <View className="stack">
      {changed && <NoticeLine tone="warn">依据有变动，正在核对</NoticeLine>}
      <Card title={question}>
        {answer.answer.map((paragraph) => (
          <View key={paragraph} className="handbook-text numbers">
            {paragraph}
          </View>
        ))}
        <RulesOf rules={answer.rules} />
        <View className="secondary numbers">
          {`${chapterTitles[chapter]} · ${formatDate(reviewedOn)}核对${ofDistrict ? ' · 区里答复' : ''}`}
        </View>
      </Card>
      {link && <PrimaryButton onPress={() => open(link.address)}>{link.verb}</PrimaryButton>}
      {office && (
        <PrimaryButton
          look="quiet"
          icon="edit"
          onPress={() => open(pages.handbook.edit({ organizationId: office.organizationId, questionId: id }))}
        >
          核对、修改这一条
        </PrimaryButton>
      )}
      {related.length > 0 && (
        <Card list title="接着看">
          {related.map((one) => (
            <MenuRow
              key={one.id}
              label={one.question}
              onPress={() => open(pages.handbook.answer({ questionId: one.id }))}
            />
          ))}
        </Card>
      )}
    </View>
  );
}
