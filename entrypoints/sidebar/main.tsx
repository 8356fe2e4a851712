import '../../components/theme.css';
import '../../components/shared/blocks/index.css';
import { render } from 'preact';
import { Lock } from '../../components/lock/Lock';
import { SidebarLock } from '../../components/lock/SidebarLock';
import { followCover } from '../../components/meeting/Cover';
import { App } from '../../components/sidebar/App';
import { hasTicket } from '../../components/sidebar/side';
import { locale } from '../../platform/words';

document.documentElement.lang = locale();
followCover();
const app = document.getElementById('app');
// A frame that our script did not place has nothing to show.
if (app)
  void hasTicket.then(() =>
    render(
      <Lock screen={<SidebarLock />}>
        <App />
      </Lock>,
      app,
    ),
  );
