import '../../components/theme.css';
import '../../components/shared/blocks/index.css';
import { render } from 'preact';
import { Lock } from '../../components/lock/Lock';
import { LockScreen } from '../../components/lock/LockScreen';
import { startCover } from '../../components/meeting/Cover';
import { paintKeptTheme } from '../../components/shared/use-theme';
import { Welcome } from '../../components/welcome/Welcome';
import { makeFiles } from '../sidepanel/whole-database';

paintKeptTheme();
await startCover();
const app = document.getElementById('app');
if (app)
  render(
    <Lock screen={<LockScreen />}>
      <Welcome files={makeFiles({})} />
    </Lock>,
    app,
  );
