/** The switch by which a build does without location; the whole of such a build is looked at with `LOCATION=off npm run build:weapp`. */

const asked: string[] = [];
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getLocation: () => asked.push('getLocation'),
    chooseLocation: () => asked.push('chooseLocation'),
  },
}));

/** The app as it is built with or without location. */
async function built(withLocation: boolean) {
  const environment = process.env;
  process.env = { ...environment, TARO_ENV: 'weapp', LOCATION: withLocation ? 'on' : 'off' };
  Object.assign(globalThis, {
    WITH_LOCATION: withLocation,
    defineAppConfig: (config: object) => config,
  });
  try {
    jest.resetModules();
    const { default: config } = await import('../../miniprogram/src/app.config');
    const { canChoosePlace, choosePlace } = await import('../../miniprogram/src/activity/choose-place');
    const { whereabouts } = await import('../../miniprogram/src/attendance/check-in/whereabouts');
    return { config, canChoosePlace, choosePlace, whereabouts };
  } finally {
    process.env = environment;
  }
}

it('without it nothing is declared, no place is offered, and a check-in says that it does not know', async () => {
  const { config, canChoosePlace, choosePlace, whereabouts } = await built(false);
  expect(config).not.toHaveProperty('requiredPrivateInfos');
  expect(config).not.toHaveProperty('permission');
  expect(canChoosePlace).toBe(false);
  expect(await choosePlace()).toBeUndefined();
  expect(await whereabouts()).toBe('unknown');
  expect(asked).toEqual([]);
});

it('with it both are declared', async () => {
  const { config, canChoosePlace } = await built(true);
  expect(config).toMatchObject({ requiredPrivateInfos: ['getLocation', 'chooseLocation'] });
  expect(canChoosePlace).toBe(true);
});
