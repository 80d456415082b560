import { View } from '@tarojs/components';
import { PhotoGrid } from '../kit/photo-grid';
import type { Output } from '../services/contract';
import { ResolutionText, type Verdict } from './resolution-text';
import './content.scss';

type Minutes = NonNullable<Output<'minutes.get'>['records'][number]['minutes']>;

interface Props {
  minutes: {
    content: Minutes['content'];
    /** Of each resolution, in order; none where they are not told. */
    verdicts?: Verdict[];
    photos?: Minutes['photos'];
  };
  /** Asks for the record anew, when the addresses of its photos no longer hold. */
  onGone?: () => unknown;
}

/** What was written down of a meeting: agenda, summary, who said what, what was resolved, photos. */
export function Content({ minutes: { content, verdicts = [], photos = [] }, onGone }: Props) {
  const { agenda, summary, speeches, resolutions } = content;
  return (
    <View className="minutes">
      {agenda.length > 0 && (
        <Part title="议程">
          {agenda.map((text, index) => (
            <View key={text} className="minutes-line">{`${index + 1}. ${text}`}</View>
          ))}
        </Part>
      )}
      {summary !== '' && (
        <Part title="会议内容">
          <View className="minutes-text">{summary}</View>
        </Part>
      )}
      {speeches.length > 0 && (
        <Part title="发言要点">
          {speeches.map(({ speaker, points }) => (
            <View key={`${speaker}${points}`} className="minutes-line">
              <View className="minutes-speaker">{speaker}</View>
              <View className="minutes-text">{points}</View>
            </View>
          ))}
        </Part>
      )}
      {resolutions.length > 0 && (
        <Part title="决议">
          {resolutions.map((resolution, index) => (
            <ResolutionText key={resolution.text} resolution={resolution} verdict={verdicts[index]} />
          ))}
        </Part>
      )}
      {photos.length > 0 && (
        <Part title="照片">
          <PhotoGrid photos={photos} onGone={onGone} />
        </Part>
      )}
    </View>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <View className="minutes-part">
      <View className="minutes-part-title">{title}</View>
      {children}
    </View>
  );
}
