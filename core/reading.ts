import type { Benefit, Content, FailurePattern, MentoringElement, Role } from '../content/types';
import { sourceLine } from './checklist';
import { type ProblemLine, problemLine } from './problem-view';

/** To read: what good mentoring has in common, what it fails from, and what it gives. */
export interface ReadingView {
  elements: (Omit<MentoringElement, 'src'> & { sources: string[] })[];
  /** How well both are known. */
  evidence: string;
  failures: (Pick<FailurePattern, 'id' | 'text'> & { problems: ProblemLine[] })[];
  benefits: Record<Role, (Omit<Benefit, 'src' | 'role'> & { sources: string[] })[]>;
}

export function readingView(content: Content, role: Role): ReadingView {
  const cite = (keys: readonly string[]) =>
    content.sources.filter(({ key }) => keys.includes(key) && key !== 'team').map(sourceLine);
  const benefitsOf = (wanted: Role) =>
    content.benefits
      .filter((one) => one.role === wanted)
      .map(({ id, text, strength, src }) => ({ id, text, strength, sources: cite(src) }));
  return {
    elements: content.elements.map(({ src, ...words }) => ({ ...words, sources: cite(src) })),
    evidence: content.elementsEvidence,
    failures: content.failurePatterns.map(({ id, text, problems }) => ({
      id,
      text,
      problems: problems.flatMap((problemId) => {
        const problem = content.problems.find((one) => one.id === problemId);
        return problem?.roles.includes(role) ? [problemLine(problem, role)] : [];
      }),
    })),
    benefits: { mentor: benefitsOf('mentor'), mentee: benefitsOf('mentee') },
  };
}
