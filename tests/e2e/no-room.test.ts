import { test } from 'vitest';
import { chromium } from '../support/browsers';
import { noSmallDisk } from '../support/full-disk';
import { chromiumPlace, fullDisk, noQuotaAtHome, refused } from '../support/no-room';

const noDisk = noSmallDisk();
if (noDisk) console.log(`Not tested, the full disk: ${noDisk}.`);

test.skipIf(noDisk)('on a full disk the note says so, stays, and is saved when there is room', () =>
  fullDisk((profile) => chromium({ profile })),
);

test('a database that cannot be opened is told of, and is there when it can', () =>
  refused((profile) => chromium({ profile }), chromiumPlace));

test('without quota popup and panel say so, and keep what she typed', noQuotaAtHome);
