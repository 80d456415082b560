import { View } from '@tarojs/components';
import { checkupMatters } from '../../../../types/shared/checkups';
import { contactSecretary } from '../../domain/checkup/contact';
import { checkupMatterWords } from '../../../../types/shared/checkups';
import { nextOf, reasonOf } from '../../domain/checkup/words';
import { activityKindLabels } from '../../domain/labels';
import type { ActivityKind } from '../../services/contract';
import { Lights } from './lights';
import type { Help, Row } from './rows';
import './row.scss';

/** One organisation in a month: how its branches stand; of this month by all their duties, of others by their meetings. */
export const OverviewRow = ({ row }: { row: Row }) =>
  row.help ? <HelpRow row={row} help={row.help} /> : <MeetingsRow row={row} />;

/** Which meetings were not held. */
function MeetingsRow({ row }: { row: Row }) {
  const { name, kind, lacks } = row;
  const missing = Object.entries(lacks) as [ActivityKind, number][];
  const words = missing.map(([of, branches]) =>
    kind === 'branch' ? activityKindLabels[of] : `${activityKindLabels[of]} ${branches} 个支部`,
  );
  return (
    <View className="roll-up-cells overview-cells">
      <View className="roll-up-name">{name}</View>
      <Lights {...row} />
      <View className="secondary numbers">{words.length > 0 ? `还没开：${words.join('、')}` : ''}</View>
    </View>
  );
}

/** What is open: of a branch each thing with its reason and the next step, of others how many branches by matter. */
function HelpRow({ row: { id, name, kind }, help }: { row: Row; help: Help }) {
  const { items = [] } = help;
  return (
    <View className="roll-up-cells overview-cells">
      <View className="roll-up-name">{name}</View>
      <Lights {...help} />
      {kind === 'branch' ? (
        <View>
          {items.map((item) => (
            <View
              key={[item.code, item.kind, item.step, item.light, item.year].join()}
              className="help-item numbers"
            >
              <View>{reasonOf(item)}</View>
              <View className="secondary">{`下一步：${nextOf(item) ?? '和支部商量'}`}</View>
            </View>
          ))}
          {items.length > 0 && (
            <View
              className="help-contact"
              role="button"
              onClick={(event) => {
                // The row itself leads to the branch's page.
                event.stopPropagation();
                void contactSecretary({ id, name });
              }}
            >
              联系书记
            </View>
          )}
        </View>
      ) : (
        <View className="secondary numbers">{mattersText(help)}</View>
      )}
    </View>
  );
}

const mattersText = ({ matters }: Help): string =>
  checkupMatters
    .flatMap((matter) => (matters[matter] ? [`${checkupMatterWords[matter]} ${matters[matter]} 个支部`] : []))
    .join('、');
