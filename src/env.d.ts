/// <reference types="astro/client" />
import type { ChapterView } from './components/chapter/view';

declare global {
  // Astro's own way of typing what a page hands to the components it renders.
  namespace App {
    interface Locals {
      /** What the components inside a chapter's MDX render for: set by the page before the MDX is rendered. */
      view?: ChapterView;
    }
  }
}
