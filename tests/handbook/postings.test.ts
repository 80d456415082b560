import MiniSearch from 'minisearch';
import { pack, unpack } from '../../miniprogram/src/handbook/search/postings';

/** The packed index is the library's own, whatever stands in it. */

it('comes out as it went in', () => {
  const index = new MiniSearch({
    fields: ['question', 'answer'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  });
  index.addAll([
    { id: 'a', question: '党 党费 党费', answer: 'df' },
    { id: 'b', question: '换届', answer: '党费 党' },
  ]);
  const whole = index.toJSON();
  expect(unpack(pack(whole))).toEqual(JSON.parse(JSON.stringify(whole)));
});
