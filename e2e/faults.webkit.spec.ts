import { expect, test } from '@playwright/test';
import { faults } from './faults';
import { readUnder } from './fault-reading';
import { readerIn } from './reader';
import { expectWhole, jump } from './whole';
import { openWebKit, type WebKitWindow } from './webdriver';

let window: WebKitWindow;
test.beforeAll(async () => {
  window = await openWebKit(1200, 950);
});
test.afterAll(() => window.close());

test('WebKit: a page that was kept alive returns with all text and pictures', async ({ baseURL }) => {
  const reader = readerIn(window);
  await reader.goto(`${baseURL}chapters/first-violations/`);
  await expectWhole(reader, 'on opening', { as: 'stage' });
  await jump(reader, 4);
  await reader.run(() => {
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) document.documentElement.dataset['kept'] = '';
    });
  }, null);
  await reader.goto(`${baseURL}methods/`);
  await window.back();
  await expectWhole(reader, 'on return', { as: 'stage' });
  expect(await reader.run(() => 'kept' in document.documentElement.dataset, null)).toBe(true);
});

for (const fault of faults) {
  test(`WebKit: when ${fault.what}, all text and pictures are there`, () =>
    readUnder(fault, readerIn(window)));
}
