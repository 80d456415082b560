/**
 * What the district sets for itself, in the app: the one table of it, with what holds until it is set. Everything else of
 * the kind is a constant of the product (`cloudfunctions/kernel/settings.ts`).
 * - `line`: a few words, at most so many characters
 * - `count`: a whole number within bounds
 * - `officer`: a person who holds a role over the district, by their id
 * - `words`: a list of words, one a line, at most so many and each at most so long
 * - `switch`: `on` or `off`
 *
 * `document`: a change of it names the document that decided it.
 */
interface Line {
  kind: 'line';
  most: number;
  initial: string;
  document: boolean;
}
interface Count {
  kind: 'count';
  least: number;
  most: number;
  initial: number;
  document: boolean;
}
interface Officer {
  kind: 'officer';
  initial: '';
  document: boolean;
}
interface Words {
  kind: 'words';
  most: number;
  longest: number;
  initial: string;
  document: boolean;
}
interface Switch {
  kind: 'switch';
  initial: 'on' | 'off';
  document: boolean;
}

type Entry = Line | Count | Officer | Words | Switch;

export const settingTable = {
  /** 主办单位 */
  organiser: { kind: 'line', most: 40, initial: '', document: true },
  /** 备案编号 */
  filingNumber: { kind: 'line', most: 40, initial: '', document: false },
  /** The district's office that leads this work (主管部门); what the app says of it, it says by this name. */
  leadingOffice: { kind: 'line', most: 20, initial: '区委组织部', document: true },
  /** Where people turn for help: a place, a telephone, hours. */
  helpContact: { kind: 'line', most: 60, initial: '', document: false },
  /** A complaint is answered within so many work days, the day it came not counted. */
  complaintDays: { kind: 'count', least: 1, most: 30, initial: 15, document: false },
  /** So many complaints a person may send in a day. */
  complaintsPerDay: { kind: 'count', least: 1, most: 20, initial: 5, document: false },
  /** Who answers complaints about the district itself; its administrators while nobody is named. */
  complaintHandler: { kind: 'officer', initial: '', document: true },
  /** No messages are sent from this hour to that one, Beijing time. A district may make the night longer, not shorter. */
  quietFrom: { kind: 'count', least: 17, most: 21, initial: 21, document: false },
  quietUntil: { kind: 'count', least: 8, most: 11, initial: 8, document: false },
  /** 学习专题: what courses and readings are tagged with. */
  topics: {
    kind: 'words',
    most: 30,
    longest: 20,
    initial: '习近平谈治国理政\n党章党规\n四史\n长三角G60科创走廊',
    document: false,
  },
  /**
   * Courses may hold sound and film of our own in the cloud's storage. WeChat asks for a category of its own for that, which
   * a program that is filed for affairs of Party branches does not have by itself.
   */
  hostedVideo: { kind: 'switch', initial: 'off', document: true },
  /**
   * Of a year's new members of the district so many in a hundred are to come from what this program serves (力争目标); which
   * year that is said of, and how many the district takes in altogether. Nothing is reckoned while that is 0.
   */
  newMembersTarget: { kind: 'count', least: 1, most: 100, initial: 30, document: true },
  newMembersYear: { kind: 'count', least: 2020, most: 2100, initial: 2026, document: false },
  newMembersOfDistrict: { kind: 'count', least: 0, most: 100_000, initial: 0, document: false },
  /** An instructor speaks to each subject at least once in so many days; 0 where nothing is laid down. */
  visitEveryDays: { kind: 'count', least: 0, most: 366, initial: 0, document: true },
  /** 诉求: whether the district uses it; off it is nowhere. */
  serviceRequests: { kind: 'switch', initial: 'off', document: false },
  /** An office that says it is not theirs does so within so many work days. */
  requestObjectionDays: { kind: 'count', least: 1, most: 10, initial: 1, document: false },
  /** So many work days for an answer, by what it is about. No document of ours says how many: the district decides. */
  requestDaysPolicy: { kind: 'count', least: 1, most: 60, initial: 7, document: false },
  requestDaysTalent: { kind: 'count', least: 1, most: 60, initial: 7, document: false },
  requestDaysFinance: { kind: 'count', least: 1, most: 60, initial: 7, document: false },
  requestDaysSpace: { kind: 'count', least: 1, most: 60, initial: 7, document: false },
  requestDaysApproval: { kind: 'count', least: 1, most: 60, initial: 7, document: false },
  requestDaysParty: { kind: 'count', least: 1, most: 60, initial: 7, document: false },
  requestDaysOther: { kind: 'count', least: 1, most: 60, initial: 7, document: false },
} as const satisfies Record<string, Entry>;

export type SettingName = keyof typeof settingTable;
export const settingNames = Object.keys(settingTable) as [SettingName, ...SettingName[]];

/** Settings that apps of release 1 do not know: they are told apart, and a newer app reads both (decision 37). */
export const addedSettings = [
  'topics',
  'hostedVideo',
  'newMembersTarget',
  'newMembersYear',
  'newMembersOfDistrict',
  'visitEveryDays',
  'serviceRequests',
  'requestObjectionDays',
  'requestDaysPolicy',
  'requestDaysTalent',
  'requestDaysFinance',
  'requestDaysSpace',
  'requestDaysApproval',
  'requestDaysParty',
  'requestDaysOther',
] as const satisfies SettingName[];

type FirstSetting = Exclude<SettingName, (typeof addedSettings)[number]>;
export const firstSettings = settingNames.filter(
  (name) => !(addedSettings as readonly SettingName[]).includes(name),
) as [FirstSetting, ...FirstSetting[]];

/** What the table says of a setting. */
export const entryOf = (name: SettingName): Entry => settingTable[name];

/** Every setting with its value: what the district set, else what holds until then. */
export type DistrictSettings = {
  [Name in SettingName]: (typeof settingTable)[Name]['initial'] extends number ? number : string;
};

/** What holds while the district has set nothing. */
export const initialSettings = Object.fromEntries(
  settingNames.map((name) => [name, settingTable[name].initial]),
) as unknown as DistrictSettings;

/** True when a setting may have such a value; of an officer only that it looks like an id. */
export function fitsSetting(name: SettingName, value: string | number): boolean {
  const entry = entryOf(name);
  if (entry.kind === 'count') return typeof value === 'number' && value >= entry.least && value <= entry.most;
  if (typeof value !== 'string') return false;
  if (entry.kind === 'officer') return /^[\w:-]{0,96}$/.test(value);
  if (entry.kind === 'switch') return value === 'on' || value === 'off';
  if (entry.kind === 'line') return lengthOf(value) <= entry.most && !value.includes('\n');
  const words = wordsOf(value);
  return words.length <= entry.most && words.every((word) => lengthOf(word) <= entry.longest);
}

const lengthOf = (value: string): number => Array.from(value).length;

/** The words of a list, each once; what stands between them is a line break. */
export const wordsOf = (value: string): string[] => [
  ...new Set(value.split('\n').flatMap((word) => word.trim() || [])),
];
