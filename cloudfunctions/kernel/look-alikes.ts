/** Characters that look like an ideograph and are another code: copied from a PDF, or typed on an old Windows. */

/** Radicals (U+2E80–2EF3) that Unicode does not fold itself, each before the ideograph it is taken for. */
const radicals = Object.fromEntries(
  (
    '⺁厂⺄乙⺆冂⺈刀⺊卜⺋卩⺌小⺍小⺎兀⺏尣⺐尢⺑尤⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺧牛⺨犭⺩王' +
    '⺪疋⺫罒⺬示⺭礻⺮竹⺯糸⺰纟⺱罒⺲罒⺳网⺴网⺵网⺶羊⺷羊⺸羊⺹老⺺聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶' +
    '⻏阝⻐钅⻑长⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙'
  )
    .match(/../gu)
    ?.map((pair) => Array.from(pair) as [string, string]) ?? [],
);

const folded = /[\u2e80-\u2ef3\ue815-\ue864]/g;

/**
 * Ideographs that Windows once kept in the private area (U+E815–E864, code points FE50–FEA0 of GBK, such as 䶮); the
 * same bytes in GB18030 are the characters of today.
 */
const privateOnes = new Map<string, string>();

function ofToday(sign: string): string {
  if (privateOnes.size === 0) {
    const decoder = new TextDecoder('gb18030');
    let code = 0xe815;
    for (let second = 0x50; second <= 0xa0; second += 1) {
      // 0x7F is no second byte.
      if (second === 0x7f) continue;
      privateOnes.set(String.fromCharCode(code), decoder.decode(Uint8Array.of(0xfe, second)));
      code += 1;
    }
  }
  return privateOnes.get(sign) ?? sign;
}

/** Text with such characters replaced by the ideographs that were meant. */
export const likeIdeograph = (text: string): string =>
  text.replace(folded, (sign) => radicals[sign] ?? ofToday(sign));
