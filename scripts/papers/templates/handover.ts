import { documentOf, facts, headed, list, mark, sizes, text, titled, toSign, when } from '../parts';

/** Lines for what is handed over by hand. */
const byHand = 4;

/** The template of a handover (工作移交): both sign, and who watches over it. */
export const handover = {
  handoverList: () =>
    documentOf({
      title: '工作移交清单',
      isList: true,
      children: [
        ...titled('{党组织}', '工 作 移 交 清 单'),
        facts(
          ['移交人', '{移交人}', '接手人', '{接手人}'],
          ['依据', '{依据}'],
          ['同意单位', '{同意单位}', '同意日期', '{同意日期}'],
          ['移交日期', '{移交日期}', '接手日期', '{接手日期}'],
        ),
        headed('没办完的事', 160),
        mark('{#有没办完的事}'),
        list({
          of: '没办完的事',
          size: sizes.fine,
          columns: [
            ['序号', 10, '{序号}'],
            ['事项', 52, '{事项}', 'left'],
            ['件数', 12, '{件数}'],
            ['截止', 26, '{截止日期}'],
          ],
        }),
        mark('{/有没办完的事}'),
        mark('{^有没办完的事}'),
        text('取出的时候都办完了。'),
        mark('{/有没办完的事}'),
        ...when(
          '有委员',
          headed('委员', 160),
          list({
            of: '委员',
            size: sizes.fine,
            columns: [
              ['职务', 34, '{职务}'],
              ['姓名', 34, '{姓名}'],
              ['任职起', 32, '{任职起}'],
            ],
          }),
        ),
        ...when(
          '有能办事的人',
          headed('小程序里谁能办事', 160),
          list({
            of: '能办事的人',
            size: sizes.fine,
            columns: [
              ['身份', 34, '{身份}'],
              ['姓名', 34, '{办事人姓名}'],
              ['到哪天', 32, '{办事到期}'],
            ],
          }),
        ),
        headed('文件和草稿', 160),
        text(
          '台账和成套文件在小程序里，接手以后由接手人取用。没有发出的草稿只在写的人自己的手机里，移交以前发出或者删掉。',
        ),
        headed('当面移交的（纸质材料、印章、经费等）', 160),
        list({
          size: sizes.fine,
          columns: [
            ['序号', 10, ''],
            ['名称', 46, ''],
            ['数量', 16, ''],
            ['备注', 28, ''],
          ],
          lines: Array.from({ length: byHand }, (_, index) => [String(index + 1), '', '', '']),
        }),
        toSign('移交人签名', '接手人签名', '监交人签名', '日期'),
      ],
    }),
};
