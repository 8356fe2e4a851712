import type { Content, Source } from '../../../content/types';
import { t } from '../../../platform/words';

/** Handed down by the entrypoint: components do not load the content. */
export interface AboutWords {
  version: string;
  institutionFields: Content['institutionFields'];
  sources: Pick<Source, 'key' | 'authors' | 'year' | 'title' | 'venue' | 'link'>[];
}

/** What this is, under which licence, and where its advice comes from. */
export function AboutPage({ about }: { about: AboutWords }) {
  return (
    <div class="page-form">
      <p>{t('menu_about_line', about.version)}</p>
      <p>{t('menu_about_private')}</p>
      <section>
        <h3 class="label">{t('menu_sources')}</h3>
        <ul class="source-list">
          {about.sources.map(({ key, authors, year, title, venue, link }) => (
            <li key={key}>
              {[authors, year].filter(Boolean).join(', ')}:{' '}
              {link ? (
                <a href={link} target="_blank" rel="noreferrer">
                  {title}
                </a>
              ) : (
                title
              )}
              . <span class="quiet">{venue}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
