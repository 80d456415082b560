import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { OwnPage } from '../../miniprogram/src/kit/hooks/own-page';
import { useParameter } from '../../miniprogram/src/kit/hooks/use-parameter';

/** Of two pages that are open the framework calls the first current: the second is only being drawn. */
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getCurrentPages: () => [
      { $taroPath: 'a/index?of=1', $taroParams: { of: '1' } },
      { $taroPath: 'b/index?of=2', $taroParams: { of: '%E4%BA%8C' } },
    ],
  },
  getCurrentInstance: () => ({ router: { path: '/a/index', params: { of: '1' } } }),
}));

const Shown = () => createElement('b', null, useParameter('of'));

it.each([
  ['a/index?of=1', '1'],
  ['b/index?of=2', '二'],
  // Where nothing says which page it is, the current one.
  [undefined, '1'],
])('what is drawn on %s has its own parameters', (value, of) => {
  const drawn = createElement(OwnPage.Provider, { value }, createElement(Shown));
  expect(renderToStaticMarkup(drawn)).toBe(`<b>${of}</b>`);
});
