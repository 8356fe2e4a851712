import { describe, expect, it } from 'vitest';
import { csv } from '../../core/csv';
import { exportFiles } from '../../core/export';
import { freeFileName, safeFileName } from '../../core/file-name';
import { someRecords } from './arbitrary-records';

describe('a table', () => {
  it('keeps to RFC 4180', () => {
    expect(csv([['a,b', 'say "x"', 'two\nlines', 7, undefined, '']])).toBe(
      '\ufeff"a,b","say ""x""","two\nlines",7,,\r\n',
    );
  });
  it.each(['=1+1', '+cmd', '-2', '@SUM(A1)', '\t=1', ' =1', '\r=1', '＝1+1'])(
    'does not let a spreadsheet run %j',
    (text) => {
      expect(csv([[text]]).replace(/^\ufeff"?/, '')).toMatch(/^'/);
    },
  );
});

it('a table divided at semicolons by a spreadsheet does not run what stands behind one', () => {
  expect(csv([['x;=1+1; @a', 'a; b']])).toBe("\ufeffx;'=1+1; '@a,a; b\r\n");
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
  it('shows what a calendar said as text, so that no reader fetches anything', () => {
    const all = someRecords();
    for (const one of all.meetings ?? []) one.body.title = '![](https://evil.example/seen.png) <img src=x>';
    const made = exportFiles(all, { withPrivate: true, labels: {} }, say);
    const pages = Object.entries(made).flatMap(([path, text]) => (path.includes('/export_meetings/') ? text : []));
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages)
      expect(page.split('\n')[0]).toBe('# \\!\\[\\](https://evil.example/seen.png) \\<img src=x\\>');
  });
  it('of one person names nobody else but those of the same group', () => {
    const [first, second] = records.mentorships ?? [];
    const other = records.people?.find(({ id }) => id === second?.personId)?.body.name ?? '?';
    const one = files(true, [first?.id ?? '']);
    expect(Object.keys(one).some((path) => path.startsWith(other))).toBe(false);
  });
});
