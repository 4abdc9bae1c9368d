// The made-up township that trainings, the demo and the tests use. 320599 is assigned to nobody, so no id made with it can
// belong to a person; 示范 in its names marks it in every list. Villages as in tests/fixtures/samples.
import type { County } from './division-text.ts';

export const trainingCounty: County = {
  name: '枫桥示范区',
  townships: new Map([
    [
      '320599100',
      {
        name: '枫桥示范镇',
        villages: [
          { code: '320599100003', name: '渡口社区' },
          { code: '320599100005', name: '新民社区' },
          { code: '320599100006', name: '桥东社区' },
          { code: '320599100200', name: '枫桥村' },
          { code: '320599100201', name: '石佛村' },
          { code: '320599100202', name: '柳荫村' },
          { code: '320599100203', name: '张家湾村' },
          { code: '320599100204', name: '石桥头村' },
        ],
      },
    ],
  ]),
};
