import { useId, useState } from 'preact/hooks';
import { today } from '../../../core/local-time';
import type { SelfCheckView } from '../../../core/self-check';
import { call } from '../../../platform/call';
import { t, tn } from '../../../platform/words';
import { toldOf } from '../../shared/acts';

interface Props {
  check: SelfCheckView;
  mentorshipId: string;
  onDone: () => void;
}

/** Two items for each area, each answered with how often. Every answer is kept at once. */
export function SelfCheckForm({ check, mentorshipId, onDone }: Props) {
  // The round that was begun stays this one, also past midnight.
  const [round] = useState(check.round);
  const [answers, setAnswers] = useState(round.answers);
  const name = useId();
  const total = check.areas.reduce((sum, { items }) => sum + items.length, 0);
  const left = total - Object.keys(answers).length;
  const answer = async (itemId: string, value: number) => {
    const before = answers;
    const next = { ...answers, [itemId]: value };
    setAnswers(next);
    const head = { mentorshipId, on: today(new Date()), answers: next };
    if (!toldOf(await call('putReflection', { patch: { id: round.id, head } }))) setAnswers(before);
  };
  return (
    <div class="check-form">
      {check.areas.map(({ id, label, items }) => (
        <section key={id} aria-label={label}>
          <h3 class="sub-h">{label}</h3>
          {items.map((item) => (
            <fieldset key={item.id} class="how-often">
              <legend>{item.text}</legend>
              <div class="how-often-scale">
                {check.scale.map((word, index) => (
                  <label key={word}>
                    <input
                      type="radio"
                      name={`${name} ${item.id}`}
                      checked={answers[item.id] === index + 1}
                      onChange={() => void answer(item.id, index + 1)}
                    />
                    <span>{word}</span>
                  </label>
                ))}
              </div>
            </fieldset>
          ))}
        </section>
      ))}
      <div class="bar wrap">
        <button type="button" class={left === 0 ? 'btn btn-primary' : 'btn btn-edge'} onClick={onDone}>
          {t(left === 0 ? 'plan_check_show' : 'plan_check_later')}
        </button>
        <span class="small quiet" role="status">
          {left > 0 && tn('plan_check_left', left)}
        </span>
      </div>
    </div>
  );
}
