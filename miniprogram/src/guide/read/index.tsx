import { useState } from 'react';
import { Image, View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { useParameter } from '../../kit/hooks/use-parameter';
import { MenuRow } from '../../kit/menu-row';
import { inPageRoot } from '../../kit/page-root';
import { Segments } from '../../kit/segments';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { chapters, readers, type Reader, type Section } from '../chapters';
import { pictures } from '../pictures';
import './index.scss';

definePageConfig({ navigationBarTitleText: '使用指南' });

const words: Record<Reader, string> = { member: '党员', secretary: '书记', officer: '街镇和区' };
/** For whom what is asked is shown first, coming from a chapter. */
const burdenOf: Record<Reader, string> = {
  member: 'member',
  secretary: 'branchKeeper',
  officer: 'townOfficer',
};
const options = readers.map((value) => ({ value, word: words[value] }));

/** 使用指南: for members, secretaries and officers. */
function Guide() {
  const asked = useParameter('reader');
  const [reader, setReader] = useState<Reader>(readers.find((one) => one === asked) ?? 'member');
  return (
    <View className="guide">
      <Segments label="给谁看" options={options} value={reader} onChange={setReader} />
      <View className="stack">
        {chapters[reader].sections.map((section) => (
          <Lesson key={section.title} section={section} />
        ))}
        <Card list>
          <MenuRow
            icon="edit"
            label="本程序向您要什么"
            hint="要填什么、多久一次、依据什么"
            onPress={() => open(pages.burden.asked({ reader: burdenOf[reader] }))}
          />
        </Card>
      </View>
    </View>
  );
}

function Lesson({ section }: { section: Section }) {
  const [shown, setShown] = useState(false);
  const { picture } = section;
  return (
    <Card title={section.title}>
      {section.steps.map((step, index) => (
        <View key={step} className="guide-step">
          <View className="guide-number numbers">{index + 1}</View>
          <View className="guide-text">{step}</View>
        </View>
      ))}
      {section.note && <View className="secondary guide-note">{section.note}</View>}
      {picture && (
        <View className="guide-fold" role="button" onClick={() => setShown(!shown)}>
          {shown ? '收起图片' : '看图片'}
        </View>
      )}
      {picture && shown && (
        <Image className="guide-picture" src={pictures[picture]} mode="widthFix" aria-label={section.title} />
      )}
    </Card>
  );
}

export default inPageRoot(Guide);
