import { collection, countWhere, expression, type Expression } from '../../kernel/database';
import { keyOfPath } from '../../kernel/audience';
import { childOf } from '../organization/by-child';
import type { FigureDeclaration, Register } from './declare';
import { RegisterRecords } from './model';

/** What one figure adds up, of each record. */
function reckoned({ states }: Register, figure: FigureDeclaration): Expression {
  switch (figure.of) {
    case 'all':
      return expression.sum(1);
    case 'state':
      return countWhere(expression.eq(['$state', figure.is]));
    case 'facet':
      return countWhere(expression.eq(['$facet', figure.is]));
    case 'sum':
      return expression.sum(
        Object.keys(states)
          .filter((state) => states[state]?.cameToNothing)
          .reduce<Expression>(
            (amount, state) => expression.cond([expression.eq(['$state', state]), 0, amount]),
            expression.ifNull([`$values.${figure.field}`, 0]),
          ),
      );
  }
}

/**
 * The figures of a register below a path, by what lies directly below it; those that the organisation itself keeps stand
 * under an empty id. In the order of the declaration.
 */
export async function figuresBelow(
  register: Register,
  path: string,
): Promise<{ _id: string; counts: number[] }[]> {
  const fields = Object.fromEntries(
    register.figures.map((figure, at) => [`of_${at}`, reckoned(register, figure)]),
  );
  const groups = await collection(RegisterRecords).group<Record<string, number>>(
    { register: register.name, above: keyOfPath(path) },
    childOf(path, 'orgPath'),
    fields,
  );
  return groups.map((group) => ({
    _id: typeof group._id === 'string' ? group._id : '',
    counts: register.figures.map((_, at) => group[`of_${at}`] ?? 0),
  }));
}
