import { labelOf } from '../../miniprogram/src/message/unsent/labels';
import { contracts } from '../../types';
import type { Action } from '../../types/contract';

it('whatever may wait to be sent again has a name of its own', () => {
  const waiting = Object.values(contracts).flatMap(({ context, actions }) =>
    Object.entries(actions as Record<string, Action>)
      .filter(([, { errors }]) => errors.includes('CONTENT.UNAVAILABLE'))
      .map(([name]) => labelOf(`${context}.${name}`)),
  );
  expect(waiting.length).toBeGreaterThan(20);
  expect(waiting).not.toContain('写的内容');
  expect(new Set(waiting).size).toBe(waiting.length);
});
