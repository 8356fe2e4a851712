import '../../components/theme.css';
import '../../components/shared/blocks/index.css';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import type { SaveAll } from '../../components/panel/files';
import { Panel } from '../../components/panel/Panel';
import { paintKeptTheme } from '../../components/panel/use-theme';
import { content } from '../../content';

// Until the page of whole-database jobs is there.
const saveAll: SaveAll = async () => ({ ok: false, reason: 'not-there-yet' });

paintKeptTheme();
const about = { version: browser.runtime.getManifest().version, sources: content.sources };
const app = document.getElementById('app');
if (app) render(<Panel saveAll={saveAll} about={about} />, app);
