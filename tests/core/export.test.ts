import { describe, expect, it } from 'vitest';
import { csv } from '../../core/csv';
import { exportFiles } from '../../core/export';
import { freeFileName, safeFileName, timedFileName } from '../../core/file-name';
import { someRecords } from './arbitrary-records';

describe('the name of a saved file', () => {
  it('is another one each second, in local time', () => {
    const at = new Date(2026, 10, 24, 9, 3, 5);
    expect(timedFileName('mentorside', at)).toBe('mentorside-2026-11-24-090305');
    expect(timedFileName('mentorside', new Date(at.getTime() + 1000))).toBe('mentorside-2026-11-24-090306');
  });
});

describe('a table', () => {
  it('keeps to RFC 4180', () => {
    expect(csv([['a,b', 'say "x"', 'two\nlines', 7, undefined, '']])).toBe(
      '\ufeff"a,b","say ""x""","two\nlines",7,,\r\n',
    );
  });
  it.each(['=1+1', '+cmd', '-2', '@SUM(A1)', '\t=1', ' =1', '\r=1'])('does not let a spreadsheet run %j', (text) => {
    expect(csv([[text]]).replace(/^\ufeff"?/, '')).toMatch(/^'/);
  });
});

describe('a file name', () => {
  it.each([
    ['../../etc/passwd', 'etc passwd'],
    ['CON', '_CON'],
    ['a\u202egpj.exe', 'a gpj.exe'],
    ['  .hidden. ', 'hidden'],
    ['<>:"/\\|?*', '_'],
    ['Ana/Ben 1:1', 'Ana Ben 1 1'],
    ['👩‍⚕️'.repeat(100), /^.{1,240}$/u],
  ])('%s is safe', (name, safe) => {
    if (typeof safe === 'string') expect(safeFileName(name)).toBe(safe);
    else expect(safeFileName(name)).toMatch(safe);
  });
  it('is not given twice', () => {
    const taken = new Set<string>();
    expect(['Ana', 'ANA', 'ana'].map((name) => freeFileName(name, taken))).toEqual(['Ana', 'ANA 2', 'ana 3']);
  });
});

describe('an export', () => {
  const records = someRecords();
  const say = (key: string, ...values: string[]) => [key, ...values].join(' ');
  const files = (withPrivate: boolean, mentorshipIds?: string[]) =>
    exportFiles(records, { withPrivate, mentorshipIds, labels: {} }, say);
  const words = (all: Record<string, string>) => Object.values(all).join('\n');
  const secret = records.notes?.find(({ audience }) => audience === 'me')?.body.text.split('\n')[0] ?? '?';

  it('has a folder for each person and two tables', () => {
    const names = new Set(Object.keys(files(true)).map((path) => path.split('/')[0]));
    expect([...names].sort()).toEqual(
      [...(records.people ?? []).map(({ body }) => body.name), 'export_meetings.csv', 'export_steps.csv'].sort(),
    );
    expect(words(files(true))).toContain(secret);
  });
  it('leaves out what is only for her when she wants that', () => {
    expect(words(files(false))).not.toContain(secret);
    expect(words(files(false))).not.toContain('plan_check');
  });
  it('of one person names nobody else but those of the same group', () => {
    const [first, second] = records.mentorships ?? [];
    const other = records.people?.find(({ id }) => id === second?.personId)?.body.name ?? '?';
    const one = files(true, [first?.id ?? '']);
    expect(Object.keys(one).some((path) => path.startsWith(other))).toBe(false);
  });
});
