import type { ComponentChild } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { QuestionRow } from '../../../core/question-library';
import { tn } from '../../../platform/words';
import { STEP } from './use-looking';

interface Props {
  rows: readonly QuestionRow[];
  limit: number;
  onLimit: (limit: number) => void;
  children: (row: QuestionRow) => ComponentChild;
}

/** The first rows, and more on request: reading goes on at the first new one. */
export function QuestionList({ rows, limit, onLimit, children }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const goOnAt = useRef<number | undefined>(undefined);
  useEffect(() => {
    if (goOnAt.current === undefined) return;
    list.current?.children[goOnAt.current]?.querySelector('button')?.focus();
    goOnAt.current = undefined;
  }, [limit]);
  const left = rows.length - limit;
  return (
    <>
      <ul ref={list}>{rows.slice(0, limit).map(children)}</ul>
      {left > 0 && (
        <button
          type="button"
          class="btn btn-quiet btn-out q-more"
          onClick={() => {
            goOnAt.current = limit;
            onLimit(limit + STEP);
          }}
        >
          {tn('questions_more', Math.min(left, STEP))}
        </button>
      )}
    </>
  );
}
