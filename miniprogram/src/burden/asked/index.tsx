import { useState } from 'react';
import { readers, type Reader } from '../../../../types/shared/bases';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { Segments } from '../../kit/segments';
import { readerWords } from '../words';
import { Asked } from './asked';

definePageConfig({
  navigationBarTitleText: '本程序向您要什么',
  enablePullDownRefresh: true,
});

const options = readers.map((value) => ({ value, word: readerWords[value] }));

/** 本程序向您要什么: what each kind of person is asked for, how often, and by which rule; for everybody to read. */
export default function WhatIsAsked() {
  const given = useParameter('reader');
  const [reader, setReader] = useState<Reader>(readers.find((one) => one === given) ?? 'member');
  const state = useCall('burden.asked', {}, { remember: 'burden' });
  return (
    <PageShell
      state={state}
      header={<Segments label="给谁看" options={options} value={reader} onChange={setReader} />}
    >
      {({ readers: all, registers, citations }) => {
        const burden = all.find((one) => one.reader === reader);
        return (
          burden && (
            <Asked
              key={reader}
              burden={burden}
              registers={(registers ?? []).filter((one) => one.readers.includes(reader))}
              citations={citations}
            />
          )
        );
      }}
    </PageShell>
  );
}
