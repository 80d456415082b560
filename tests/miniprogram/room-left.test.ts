import { roomLeft } from '../../miniprogram/src/kit/text-field/room-left';

it.each([
  [0, 40, undefined],
  [31, 40, undefined],
  [32, 40, /^32\/40$/],
  [39, 40, /^39\/40$/],
  [40, 40, /^40\/40.*写满/],
  [16, 20, /^16\/20$/],
])('%i of %i: %s', (written, max, said) => {
  const words = roomLeft('字'.repeat(written), max);
  if (said === undefined) expect(words).toBeUndefined();
  else expect(words).toMatch(said);
});
