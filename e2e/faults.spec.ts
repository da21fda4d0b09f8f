import { test } from '@playwright/test';
import { readUnder } from './fault-reading';
import { faults } from './faults';
import { readerOf } from './reader';

for (const fault of faults)
  test(`when ${fault.what}, all text and pictures are there`, ({ page }) => readUnder(fault, readerOf(page)));
