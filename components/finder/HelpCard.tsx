import { LifeBuoy, Lock } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { HelpCardView } from '../../core/problem-view';
import { t } from '../../platform/words';
import { Icon } from '../shared/Icon';
import { ContactsWay } from './contacts-way';
import './HelpCard.css';

/** Whom to turn to: only what her institution's page says, as she filled it in. */
export function HelpCard({ card, children }: { card: HelpCardView; children?: ComponentChildren }) {
  const fillIn = useContext(ContactsWay);
  return (
    <section class={card.id === 'help-urgent' ? 'help help-urgent' : 'help'} aria-label={card.title}>
      <h2>
        <Icon node={LifeBuoy} />
        {card.title}
      </h2>
      {card.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {card.contacts.length > 0 && (
        <dl>
          {card.contacts.map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {card.fallback && (
        <>
          <p>{card.fallback}</p>
          <button type="button" class="btn btn-edge" onClick={fillIn}>
            {t('finder_contacts')}
          </button>
        </>
      )}
      {children}
    </section>
  );
}

/** Harm or danger: the card alone, read out at once, and that nothing of it is kept. */
export function UrgentHelp({ cards }: { cards: HelpCardView[] }) {
  return (
    <div role="alert">
      {cards.map((card) => (
        <HelpCard key={card.id} card={card} />
      ))}
      <p class="help-private small quiet">
        <Icon node={Lock} />
        <span>{t('finder_urgent_private')}</span>
      </p>
    </div>
  );
}
