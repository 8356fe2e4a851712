import '../../components/theme.css';
import '../../components/shared/blocks/index.css';
import { render } from 'preact';
import type { Restore, SaveAll } from '../../components/panel/files';
import { paintKeptTheme } from '../../components/panel/use-theme';
import { Welcome } from '../../components/welcome/Welcome';

// Until the page of whole-database jobs is there.
const saveAll: SaveAll = async () => ({ ok: false, reason: 'not-there-yet' });
const restore: Restore = async () => ({ ok: false, reason: 'not-there-yet' });

paintKeptTheme();
const app = document.getElementById('app');
if (app) render(<Welcome saveAll={saveAll} restore={restore} />, app);
