import { describe, expect, it } from 'vitest';
import { maskIdNumber, maskName, maskNumbers, maskPhone } from './masking.ts';

describe('a masked value', () => {
  it('of a telephone keeps three and four digits, of a landline its area code', () => {
    expect(maskPhone('13912340001')).toBe('139****0001');
    expect(maskPhone('0512-81234567')).toBe('0512-****4567');
    expect(maskPhone('8123456')).toBe('*******');
    expect(maskPhone('')).toBe('');
  });

  it('of several telephones hides each, whatever stands between them', () => {
    for (const between of ['、', '，', ',', '; ', '/', ' '])
      expect(maskPhone(`13912340001${between}13912340002`)).toBe(`139****0001${between}139****0002`);
  });

  it('of an id keeps six and four, of a short number nothing', () => {
    expect(maskIdNumber('320599198003151219')).toBe('320599********1219');
    expect(maskIdNumber('32059919800315121X')).toBe('320599********121X');
    expect(maskIdNumber('E1234567')).toBe('********');
  });

  it('of a person keeps the surname, and leaves an organisation its name', () => {
    expect([maskName('单雄信'), maskName('欧阳小文'), maskName('安居物业服务部')]).toEqual(['单*', '欧阳*', '安居物业服务部']);
  });

  it('of a text hides the ids and mobiles in it', () => {
    expect(maskNumbers('证号320599198003151219，电话13912340001，赔偿12000元')).toBe(
      '证号320599********1219，电话139****0001，赔偿12000元',
    );
  });
});
