import '../../components/theme.css';
import '../../components/shared/blocks/index.css';
import { render } from 'preact';
import { Lock } from '../../components/lock/Lock';
import { LockScreen } from '../../components/lock/LockScreen';
import { startCover } from '../../components/meeting/Cover';
import { Popup } from '../../components/popup/Popup';
import { paintKeptTheme } from '../../components/shared/use-theme';
import { readBrief } from '../../platform/brief-cache';

paintKeptTheme();
const [kept] = await Promise.all([readBrief(), startCover()]);
const app = document.getElementById('app');
if (app)
  render(
    <Lock
      screen={
        <div class="sheet">
          <LockScreen />
        </div>
      }
    >
      <Popup kept={kept?.brief} />
    </Lock>,
    app,
  );
