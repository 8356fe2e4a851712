import '../../components/theme.css';
import '../../components/shared/blocks/index.css';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { Lock } from '../../components/lock/Lock';
import { LockScreen } from '../../components/lock/LockScreen';
import { startCover } from '../../components/meeting/Cover';
import { Panel } from '../../components/panel/Panel';
import { paintKeptTheme } from '../../components/shared/use-theme';
import { agreement, content } from '../../content';
import { labelsOf } from './export-words';
import { makeFiles } from './whole-database';

paintKeptTheme();
await startCover();
const about = {
  version: browser.runtime.getManifest().version,
  sources: content.sources,
  institutionFields: content.institutionFields,
};
const app = document.getElementById('app');
if (app)
  render(
    <Lock screen={<LockScreen />}>
      <Panel files={makeFiles(labelsOf(agreement, content.assessment))} about={about} />
    </Lock>,
    app,
  );
