import { expect, test } from 'vitest';
import { sayAloud } from '../../src/domain/by-hand.ts';

test.each([
  ['GIẤY MỜI · MÃ {code:12}\nKính gửi đồng chí Lan', 'GIẤY MỜI\nKính gửi đồng chí Lan'],
  ['Liên kết:\n{link:12}\n\n\nXin gọi văn phòng.', 'Liên kết:\n\nXin gọi văn phòng.'],
  ['XÁC BÁO · Hội nghị A', 'XÁC BÁO · Hội nghị A'],
  ['Nộp tại {upload:5}', 'Nộp tại'],
])('%j is said as %j', (text, said) => {
  expect(sayAloud(text)).toBe(said);
});
