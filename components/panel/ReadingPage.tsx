import { useCallback } from 'preact/hooks';
import type { Role } from '../../content/types';
import type { ReadingView } from '../../core/reading';
import { call } from '../../platform/call';
import { t } from '../../platform/words';
import { Trouble } from '../shared/Trouble';
import { useView } from '../shared/use-view';
import { PageHead } from './PageHead';
import './Reading.css';

interface Props {
  page: 'works' | 'why';
  role: Role;
  onBack: () => void;
  onProblem: (problemId: string) => void;
}

/** A page to read: what good mentoring has in common and what it fails from, or what it gives to both. */
export function ReadingPage({ page, role, onBack, onProblem }: Props) {
  const load = useCallback(async () => {
    const answer = await call('getReading', { role });
    return answer.ok ? { ok: true as const, view: answer.reading } : answer;
  }, [role]);
  const { view, refusal, message, reload } = useView<ReadingView>(load);
  return (
    <>
      <PageHead
        back={t('panel_journey')}
        onBack={onBack}
        title={t(page === 'works' ? 'reading_works' : 'reading_why')}
      />
      {!view && refusal && <Trouble reason={refusal} message={message} onRetry={() => void reload()} />}
      {view && page === 'works' && <Works reading={view} onProblem={onProblem} />}
      {view && page === 'why' && <Why reading={view} role={role} />}
    </>
  );
}

interface WorksProps {
  reading: ReadingView;
  onProblem: (problemId: string) => void;
}

function Works({ reading, onProblem }: WorksProps) {
  return (
    <div class="reading">
      <p class="quiet">{reading.evidence}</p>
      <ol>
        {reading.elements.map(({ id, short, formal, plain, tryThis, sources }) => (
          <li key={id} class="reading-item">
            <h3>
              {short}
              {formal.toLowerCase() !== short.toLowerCase() && (
                <span class="small quiet"> {t('reading_formal', formal)}</span>
              )}
            </h3>
            <p>{plain}</p>
            <p class="reading-try">{t('reading_try', tryThis)}</p>
            <Sources lines={sources} />
          </li>
        ))}
      </ol>
      <h3 class="reading-part">{t('reading_failures')}</h3>
      <p class="small quiet">{t('reading_failures_line')}</p>
      <ul>
        {reading.failures.map(({ id, text, problems }) => (
          <li key={id} class="reading-item">
            <h4>{text}</h4>
            <ul class="chips" aria-label={t('reading_problems', text)}>
              {problems.map(({ problemId, title }) => (
                <li key={problemId}>
                  <button type="button" class="chip" onClick={() => onProblem(problemId)}>
                    {title}
                  </button>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Why({ reading, role }: { reading: ReadingView; role: Role }) {
  const roles: Role[] = role === 'mentor' ? ['mentor', 'mentee'] : ['mentee', 'mentor'];
  return (
    <div class="reading">
      <p class="quiet">{t('reading_why_line')}</p>
      {roles.map((one) => (
        <section key={one} aria-label={whyWords(one)}>
          <h3 class="reading-part">{whyWords(one)}</h3>
          <ul>
            {reading.benefits[one].map(({ id, text, strength, sources }) => (
              <li key={id} class="reading-item">
                <p>{text}</p>
                <p class="small quiet">{t('reading_strength', strength)}</p>
                <Sources lines={sources} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function whyWords(role: Role): string {
  return t(role === 'mentor' ? 'reading_why_mentor' : 'reading_why_mentee');
}

function Sources({ lines }: { lines: string[] }) {
  if (lines.length === 0) return null;
  return <p class="small quiet">{t('stage_source', lines.join(' '))}</p>;
}
