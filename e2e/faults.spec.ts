import { test, type Page } from '@playwright/test';
import { readUnder } from './fault-reading';
import { faults } from './faults';
import { readerOf } from './reader';

/** One window for all of them, as in WebKit: opening one costs Firefox as much as reading a chapter. Each fault has an origin of its own. */
let page: Page;
test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
});
test.afterAll(() => page.close());

for (const fault of faults)
  test(`when ${fault.what}, all text and pictures are there`, () => readUnder(fault, readerOf(page)));
