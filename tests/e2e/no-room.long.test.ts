import { test } from 'vitest';
import { firefox } from '../support/browsers';
import { noSmallDisk } from '../support/full-disk';
import { fullDisk, noQuota, refused } from '../support/no-room';

const noDisk = noSmallDisk();
if (noDisk) console.log(`Not tested, the full disk: ${noDisk}.`);

test('Chromium without quota: the note says so, stays, and is saved when there is room', noQuota);

test.skipIf(noDisk)('Firefox on a full disk: the note says so, stays, and is saved when there is room', () =>
  fullDisk((profile) => firefox({ profile })),
);

test('Firefox that cannot open its storage at all says so on every surface', () =>
  refused(
    (profile) => firefox({ profile }),
    () => 'storage',
  ));
