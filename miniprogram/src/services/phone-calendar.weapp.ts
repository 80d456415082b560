import Taro from '@tarojs/taro';
import type { Reminded } from './phone-calendar';

/** See phone-calendar.d.ts. A whole day begins at midnight in Beijing. */
export const remember = async ({ title, note, on, startsAt, endsAt }: Reminded): Promise<boolean> => {
  const begins = startsAt ?? Date.parse(`${on}T00:00:00+08:00`);
  try {
    await Taro.addPhoneCalendar({
      title,
      startTime: begins / 1000,
      allDay: startsAt === undefined,
      ...(endsAt !== undefined && { endTime: String(endsAt / 1000) }),
      ...(note && { description: note }),
    });
    return true;
  } catch {
    return false;
  }
};
