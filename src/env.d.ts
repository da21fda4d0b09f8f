/// <reference types="astro/client" />
declare namespace App {
  interface Locals {
    /** What the components inside a chapter's MDX render for: set by the page before the MDX is rendered. */
    view?: import('./components/chapter/view').ChapterView;
  }
}
