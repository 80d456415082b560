import Taro from '@tarojs/taro';

/** 关怀模式: larger text and fewer, plainer choices. It follows WeChat's own text size unless the reader chose. */

export const careChoices = ['follow', 'on', 'off'] as const;
export type CareChoice = (typeof careChoices)[number];

/** One choice for the phone, whoever uses it: eyesight does not change with the account. */
const memory = 'care';

/** WeChat's standard text size is 16; its larger steps begin here. */
const largeSetting = 20;

const listeners = new Set<() => void>();
let choice: CareChoice = 'follow';
let large = false;

/** Reads what was chosen and what WeChat is set to; called once, when the app starts. */
export function loadCare() {
  try {
    const kept: unknown = Taro.getStorageSync(memory);
    if (careChoices.includes(kept as CareChoice)) choice = kept as CareChoice;
    // Taro's type does not know this field of WeChat's.
    const { fontSizeSetting = 0 } = Taro.getAppBaseInfo() as { fontSizeSetting?: number };
    large = fontSizeSetting >= largeSetting;
  } catch {
    // Without either, the standard size.
  }
}

/** What the reader chose. */
export const careChoice = (): CareChoice => choice;

/** Whether text is large now. */
export const careIsOn = (): boolean => (choice === 'follow' ? large : choice === 'on');

/** Changes the choice; every page that is open follows. */
export function chooseCare(next: CareChoice) {
  choice = next;
  try {
    Taro.setStorageSync(memory, next);
  } catch {
    // It holds until the app is closed.
  }
  for (const listener of listeners) listener();
}

/** Tells of every change until the answered function is called. */
export function onCareChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
