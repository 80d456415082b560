import type { Launch } from './runtime/start';
import type { Answer } from './runtime/wx/calls';
import type { CallFunction } from './runtime/wx/cloud';
import type { Declared } from './runtime/wx/permits';
import type { Device } from './runtime/wx/system';
import interfaces from '../interfaces.json';

/** How to boot a build. */
export interface BootOptions {
  /** The folder of the build, such as `dist/weapp`. */
  root: string;
  /** Answers `wx.cloud.callFunction`; gives `{ result }`. */
  callFunction?: CallFunction;
  /** The page, query and scene that the app is entered by; the query's values are as written in a link. */
  launch?: Launch;
  /** What differs from an ordinary phone. */
  device?: Partial<Device>;
  /** What the phone remembers from earlier. */
  storage?: Record<string, unknown>;
  /** What WeChat and the user answer from the start, by the API's name. */
  answers?: Record<string, Answer>;
  /** What the owner declared in WeChat's console; the product's own declaration when it is left out. */
  declared?: Declared;
  /** How promises settle: as today's phones do, or in timers as on iOS 15 and older. */
  promises?: 'microtasks' | 'timers';
  /** What a boot waits for: a text, or anything drawn at all, such as a skeleton. */
  until?: 'text' | 'anything';
  /** How long the screen is waited for, in milliseconds. */
  patience?: number;
}

/** Short of Jest's own limit, so that a wait in vain says what it waited for, on a machine however slow. */
export const longestPatience = 240_000;

/** What the product declares. */
export const declaredByProduct: Declared = interfaces;

/** For a test whose app calls no cloud function. */
export const noCloud: CallFunction = (name) => Promise.reject(new Error(`no cloud here: ${name}`));
