import { describe, expect, it } from 'vitest';
import { parseNote, parseSpans } from '../../components/meeting/markdown';

describe('light Markdown', () => {
  it('reads bold, italic and both in each other', () => {
    expect(parseSpans('**two *good* aims** and _one_ more')).toEqual([
      {
        kind: 'bold',
        spans: [
          { kind: 'text', text: 'two ' },
          { kind: 'italic', spans: [{ kind: 'text', text: 'good' }] },
          { kind: 'text', text: ' aims' },
        ],
      },
      { kind: 'text', text: ' and ' },
      { kind: 'italic', spans: [{ kind: 'text', text: 'one' }] },
      { kind: 'text', text: ' more' },
    ]);
  });

  it.each(['snake_case_name', '2*3*4', '* not closed', '** **', 'a_b'])('leaves signs inside words: %s', (text) => {
    expect(parseSpans(text)).toEqual([{ kind: 'text', text }]);
  });

  it('links to http, https and mailto only', () => {
    const kinds = (text: string) => parseSpans(text).map((span) => (span.kind === 'link' ? span.href : span.kind));
    expect(kinds('https://example.org/a?b=1.')).toEqual(['https://example.org/a?b=1', 'text']);
    expect(kinds('[slides](https://example.org)')).toEqual(['https://example.org/']);
    expect(kinds('[write](mailto:ana@example.org)')).toEqual(['mailto:ana@example.org']);
    for (const bad of ['[x](javascript:alert)', '[x](data:text/html,a)', '[x](/relative)', '[x](file:///etc)'])
      expect(kinds(bad)).toEqual(['text']);
  });

  it('takes HTML for text', () => {
    expect(parseSpans('<img src=x onerror=alert(1)>')).toEqual([
      { kind: 'text', text: '<img src=x onerror=alert(1)>' },
    ]);
  });

  it('reads lists and paragraphs', () => {
    expect(parseNote('Decided:\n- one\n* two\n\n1. first\n2. second\nend').map((block) => block.kind)).toEqual([
      'lines',
      'list',
      'numbers',
      'lines',
    ]);
  });

  it('loses no letter of a text without signs', () => {
    const text = 'Aims page: two aims, not three.\nAna chairs the site call on Thu.';
    const [block] = parseNote(text);
    expect(block).toEqual({
      kind: 'lines',
      lines: text.split('\n').map((line) => [{ kind: 'text', text: line }]),
    });
  });

  it('stays quick on a text made to be slow', () => {
    const start = performance.now();
    parseNote(`${'*'.repeat(3000)}a${'_'.repeat(3000)}${'['.repeat(3000)}`);
    parseNote('**a '.repeat(4000));
    parseNote('['.repeat(60_000));
    parseNote(' _a'.repeat(600_000));
    parseNote(`${'['.repeat(1990)}\n`.repeat(1000));
    expect(performance.now() - start).toBeLessThan(1500);
  });
});
