/** Something for the phone's own calendar: a day, or from one instant to another (epoch ms), in words that name nobody. */
export interface Reminded {
  uid: string;
  title: string;
  note?: string | undefined;
  on: string;
  startsAt?: number | undefined;
  endsAt?: number | undefined;
}

/** What came of it: it is there; the person thought better of it; the phone does not let WeChat. */
export type Remembering = 'added' | 'left' | 'refused';

/** Puts it on the phone's calendar, which asks first; in a browser, hands over a calendar file. */
export declare const remember: (one: Reminded) => Promise<Remembering>;
