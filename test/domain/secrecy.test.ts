import { describe, expect, test } from 'vitest';
import { findSecrecyMark } from '../../src/domain/secrecy.ts';
import { marked, unmarked } from './secrecy-corpus.ts';

const body = 'KẾ HOẠCH\nTổ chức Hội nghị sơ kết\n1. Thời gian: 14h00, ngày 24/6/2026';

describe('marks of secrecy', () => {
  test('the corpus has at least two hundred lines, marked and not', () => {
    expect([marked.length >= 100, unmarked.length >= 100]).toEqual([true, true]);
  });

  test('at least 99 of 100 marked lines are recognised, wherever they stand', () => {
    const missed = marked.filter((line) => findSecrecyMark(`${body}\n${line}\n${body}`) === null);
    expect(missed.length / marked.length, missed.join(' | ')).toBeLessThanOrEqual(0.01);
  });

  test('at most one of 100 ordinary lines is taken for a marked one', () => {
    const alarms = unmarked.filter((line) => findSecrecyMark(`${body}\n${line}\n${body}`) !== null);
    expect(alarms.length / unmarked.length, alarms.join(' | ')).toBeLessThanOrEqual(0.01);
  });

  test('what was recognised is told as it is written', () => {
    expect(findSecrecyMark(`ỦY BAN NHÂN DÂN\n  *TỐI MẬT*  \n${body}`)).toBe('TỐI MẬT');
    expect(findSecrecyMark('M Ậ T')).toBe('M Ậ T');
    expect(findSecrecyMark('Độ mật: Tuyệt mật')).toBe('Độ mật: Tuyệt mật');
    expect(findSecrecyMark(body)).toBeNull();
    expect(findSecrecyMark('')).toBeNull();
  });

  test('a long or hostile text takes no longer than its length', () => {
    const texts = [
      'M Ậ T'.repeat(40_000),
      'm '.repeat(100_000),
      `${'\u0323'.repeat(100_000)}MẬT`,
      '(MẬT'.repeat(50_000),
      'T\n'.repeat(100_000),
      ' '.repeat(300_000),
    ];
    const startedMs = process.hrtime.bigint();
    for (const text of texts) findSecrecyMark(text);
    expect(Number(process.hrtime.bigint() - startedMs) / 1e6).toBeLessThan(2000);
  });
});
