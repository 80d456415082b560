import { useState } from 'react';
import { View } from '@tarojs/components';
import { sumOf, type Figure } from '../../../../types/shared/coverages';
import { TownMap, type PicturedTown } from '../../domain/town-map';
import { Card } from '../../kit/card';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { percentOf, percentWords } from '../words';
import './pictures.scss';

type Board = Output<'coverage.board'>;
type Keeper = Board['keepers'][number];

/** The towns as a picture of one indicator, and small ones of all; a town opens its own figures. */
export function Pictures({ board }: { board: Board }) {
  const { indicators, keepers, year } = board;
  const [key, setKey] = useState<string>();
  const chosen = indicators.find((one) => one.key === key) ?? indicators[0];
  if (!chosen || keepers.length === 0) return null;
  const seen = keepers.map((one) => ({ ...one, figure: figureOf(one, chosen.key) }));
  return (
    <View className="columns">
      <Card title="各街镇的情况" aside={totalOf(keepers, chosen.key)}>
        <View className="pictures-of">{chosen.name}</View>
        <TownMap
          towns={seen.map(({ figure, ...keeper }) => ({
            ...pictured(keeper, figure),
            figure: figure.bodies > 0 ? `${figure.covered}/${figure.bodies}` : '没有',
            ...(keeper.inTown && {
              onPress: () => open(pages.coverage.board({ organizationId: keeper.id, year: String(year) })),
            }),
          }))}
        />
        <View className="secondary">
          填色的高矮是已覆盖的比例，数是已覆盖的和全部的单位。点街镇看它的数字。
        </View>
      </Card>
      {indicators.length > 1 && (
        <Card title="各项指标">
          <View className="pictures" role="radiogroup" aria-label="看哪一项">
            {indicators.map(({ key: own, name }) => (
              <View
                key={own}
                className={`picture${own === chosen.key ? ' picture-on' : ''}`}
                role="radio"
                aria-checked={own === chosen.key}
                hoverClass="picture-pressed"
                onClick={() => setKey(own)}
              >
                <TownMap small towns={keepers.map((keeper) => pictured(keeper, figureOf(keeper, own)))} />
                <View className="picture-name">{name}</View>
                <View className="secondary numbers">{`全区 ${totalOf(keepers, own)}`}</View>
              </View>
            ))}
          </View>
        </Card>
      )}
    </View>
  );
}

const figureOf = ({ figures }: Keeper, key: string): Figure =>
  figures.find((one) => one.key === key) ?? sumOf([]);

function totalOf(keepers: readonly Keeper[], key: string): string {
  const { covered, bodies } = sumOf(keepers.map((one) => figureOf(one, key)));
  return percentWords(covered, bodies);
}

/** A town on a small picture: its share, with the number and no sign. */
function pictured({ id, name, inTown }: Omit<Keeper, 'figures'>, { bodies, covered }: Figure): PicturedTown {
  return {
    id,
    name: inTown ? name : '没分到街镇',
    figure: bodies > 0 ? String(percentOf(covered, bodies)) : '–',
    words: bodies > 0 ? `${bodies} 家，已覆盖 ${covered} 家` : '没有这样的单位',
    ...(bodies > 0 && { percent: percentOf(covered, bodies) }),
  };
}
