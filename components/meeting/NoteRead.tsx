import { useMemo } from 'preact/hooks';
import { type Block, parseNote, type Span } from './markdown';

/** A note as it is read. Built from elements: no text of hers is ever taken for markup. */
export function NoteRead({ text }: { text: string }) {
  const blocks = useMemo(() => parseNote(text), [text]);
  return (
    <>
      {blocks.map((block, index) => (
        <NoteBlock key={index} block={block} />
      ))}
    </>
  );
}

function NoteBlock({ block }: { block: Block }) {
  if (block.kind === 'lines')
    return (
      <p dir="auto">
        {block.lines.map((spans, index) => (
          <>
            {index > 0 && <br />}
            <Spans spans={spans} />
          </>
        ))}
      </p>
    );
  const items = block.items.map((spans) => (
    <li dir="auto">
      <Spans spans={spans} />
    </li>
  ));
  return block.kind === 'list' ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>;
}

function Spans({ spans }: { spans: Span[] }) {
  return <>{spans.map(drawSpan)}</>;
}

function drawSpan(span: Span) {
  if (span.kind === 'text') return span.text;
  if (span.kind === 'link')
    return (
      <a href={span.href} target="_blank" rel="noopener noreferrer">
        {span.text}
      </a>
    );
  const inner = <Spans spans={span.spans} />;
  return span.kind === 'bold' ? <strong>{inner}</strong> : <em>{inner}</em>;
}
