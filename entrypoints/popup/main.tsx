import '../../components/theme.css';
import '../../components/shared/blocks/index.css';
import { render } from 'preact';
import { paintKeptTheme } from '../../components/panel/use-theme';
import { Popup } from '../../components/popup/Popup';
import { readBrief } from '../../platform/brief-cache';

paintKeptTheme();
const kept = await readBrief();
const app = document.getElementById('app');
if (app) render(<Popup kept={kept?.brief} />, app);
