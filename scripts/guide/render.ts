import { chapters, guidePictures, readers, type Reader } from '../../miniprogram/src/guide/chapters';

/** The guide as pages of docs/guide, by file name: the app's own words, with pictures of the gallery. */
export function renderGuide(): Record<string, string> {
  const index = readers.map((reader) => `- [${chapters[reader].title}](${reader}.md)`).join('\n');
  return {
    'README.md': `# 使用指南\n\n与小程序“我的 · 使用指南”同一份内容，由 \`npm run guide\` 生成。\n\n${index}\n`,
    ...Object.fromEntries(readers.map((reader) => [`${reader}.md`, chapter(reader)])),
  };
}

function chapter(reader: Reader): string {
  const { title, sections } = chapters[reader];
  const body = sections.map(({ title: heading, steps, note, picture }) =>
    [
      `## ${heading}`,
      steps.map((step, index) => `${index + 1}. ${step}`).join('\n'),
      ...(note ? [`> ${note}`] : []),
      ...(picture
        ? [`<img src="../screenshots/${guidePictures[picture]}.jpg" alt="${heading}" width="240">`]
        : []),
    ].join('\n\n'),
  );
  return `# 使用指南：${title}\n\n${body.join('\n\n')}\n`;
}
