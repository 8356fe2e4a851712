import { ChevronDown } from 'lucide';
import { useId, useState } from 'preact/hooks';
import type { AgendaOffer } from '../../core/agenda-template';
import { t, tn } from '../../platform/words';
import { Icon } from '../shared/Icon';

interface Props {
  offers: AgendaOffer[];
  onTake: (offer: AgendaOffer) => void;
}

/** Templates to take: one press each, and what is in it before one takes it. */
export function AgendaOffers({ offers, onTake }: Props) {
  return (
    <ul class="offers">
      {offers.map((offer) => (
        <Offer key={offer.id} offer={offer} onTake={() => onTake(offer)} />
      ))}
    </ul>
  );
}

function Offer({ offer, onTake }: { offer: AgendaOffer; onTake: () => void }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { title, minutes, lines } = offer;
  return (
    <li class="offer">
      <div class="bar">
        <button type="button" class="btn btn-edge" onClick={onTake}>
          {tn('notes_use_agenda', minutes, title)}
        </button>
        <button
          type="button"
          class="btn btn-icon"
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={tn('notes_agenda_lines', minutes, title)}
          title={t('notes_agenda_what')}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon node={ChevronDown} />
        </button>
      </div>
      <ol id={id} class="offer-lines small" hidden={!isOpen}>
        {lines.map((line) => (
          <li key={line.text}>
            <span class="grow">{line.text}</span>
            <span class="quiet nowrap num">{tn('notes_minutes', line.minutes)}</span>
          </li>
        ))}
      </ol>
    </li>
  );
}
