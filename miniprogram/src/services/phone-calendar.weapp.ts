import Taro from '@tarojs/taro';
import { isCancelled } from './cancelled';
import type { Remembering, Reminded } from './phone-calendar';

/** See phone-calendar.d.ts. A whole day begins at midnight in Beijing. */
export const remember = async ({ title, note, on, startsAt, endsAt }: Reminded): Promise<Remembering> => {
  const begins = startsAt ?? Date.parse(`${on}T00:00:00+08:00`);
  try {
    await Taro.addPhoneCalendar({
      title,
      startTime: begins / 1000,
      allDay: startsAt === undefined,
      ...(endsAt !== undefined && { endTime: String(endsAt / 1000) }),
      ...(note && { description: note }),
    });
    return 'added';
  } catch (error) {
    return isCancelled(error) ? 'left' : 'refused';
  }
};
