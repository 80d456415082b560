import { View } from '@tarojs/components';
import { postLabels, roleLabels } from '../../domain/labels';
import { countOf, isDescribed } from '../../domain/todo/kinds';
import { TodoRow } from '../../domain/todo/row';
import { Card } from '../../kit/card';
import { Count } from '../../kit/count';
import { formatCalendarDay, formatDay } from '../../kit/format/time';
import { MenuRow } from '../../kit/menu-row';
import { PersonList } from '../../kit/person-list';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { todos as described } from '../../services/todos';
import { isListed, type Page } from '../labels';
import './work.scss';

interface Props {
  page: Page;
  work: NonNullable<Page['work']>;
}

/** What goes over: posts and roles, what waits, and where papers and drafts are. Pages open to who keeps the branch. */
export function Work({ page, work: { posts, roles, todos } }: Props) {
  const { organizationId, keeps, serverNow, handover } = page;
  const waiting = todos.filter(isDescribed);
  return (
    <>
      <Card title="没办完的事" list aside={<Count count={countOf(waiting)} />}>
        {waiting.length === 0 && <View className="secondary handover-none">都办完了</View>}
        {waiting.map((todo) =>
          keeps ? (
            <TodoRow key={`${todo.kind}:${todo.about?.id ?? ''}`} todo={todo} now={serverNow} />
          ) : (
            <View key={`${todo.kind}:${todo.about?.id ?? ''}`} className="handover-none">
              {[described[todo.kind].label, todo.about?.title].filter(Boolean).join(' · ')}
            </View>
          ),
        )}
      </Card>
      {posts.length > 0 && (
        <Card title="委员">
          <PersonList
            people={posts.map(({ post, name, from }) => ({
              key: `${post}:${name}`,
              name,
              note: `${postLabels[post]} · ${formatCalendarDay(from, serverNow)}起`,
            }))}
          />
        </Card>
      )}
      {roles.length > 0 && (
        <Card title="谁能办支部的事">
          <PersonList
            people={roles.map(({ role, name, until }) => ({
              key: `${role}:${name}`,
              name,
              note:
                until === undefined ? roleLabels[role] : `${roleLabels[role]} · 到${formatDay(until - 1)}`,
            }))}
          />
        </Card>
      )}
      {keeps && (
        <Card title="文件和草稿" list>
          {handover && isListed(handover) && (
            <MenuRow
              icon="ledger"
              label="移交清单"
              hint="照这一页列好，取出来双方签名"
              onPress={() => open(pages.paper.set({ set: 'handover', aboutId: handover.id }))}
            />
          )}
          <MenuRow
            icon="ledger"
            label="台账"
            hint="每次会议活动的记录"
            onPress={() => open(pages.ledger.year({ organizationId }))}
          />
          <MenuRow
            icon="ledger"
            label="成套文件"
            hint="换届、发展党员、党费等，取出来就能签"
            onPress={() => open(pages.paper.list({ organizationId }))}
          />
          <MenuRow
            icon="edit"
            label="您没有发出的内容"
            hint="草稿和没发出的内容只有您自己看得到，移交前请发出或删掉"
            onPress={() => open(pages.message.unsent())}
          />
        </Card>
      )}
    </>
  );
}
