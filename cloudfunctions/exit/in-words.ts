import { registerNamed } from '../domain/register/all';
import { RegisterRecords, type RegisterRecord } from '../domain/register/model';
import { inWords } from '../domain/register/shown';

/** Collections whose records say what they are elsewhere: for people they are written in those words. The data file has them as they lie. */
const readers: Record<string, (record: object) => object> = {
  [RegisterRecords.name]: (record) => {
    const register = registerNamed((record as RegisterRecord).register);
    return register ? inWords(register, record as RegisterRecord) : record;
  },
};

/** The records of a collection as people read them. */
export const forPeople = (collection: string, records: object[]): object[] => {
  const read = readers[collection];
  return read ? records.map(read) : records;
};
