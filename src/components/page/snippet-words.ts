import type { Snippet } from '../../embed/snippet';

/** What a snippet is called, and what it is for. */
export const snippetWords: Readonly<Record<Snippet['id'], { readonly name: string; readonly use: string }>> =
  {
    website: {
      name: 'Website',
      use: 'A frame with a credit. It needs no script and works wherever HTML may hold a frame.',
    },
    learning: {
      name: 'Learning system',
      use: 'For the HTML view of Canvas, Moodle and others: attributes only, because their editors take the rest away.',
    },
    wordpress: {
      name: 'WordPress and others that take an address',
      use: 'Paste this on a line of its own, or into an embed block. The address says how to show itself (oEmbed), in the default mode and size.',
    },
    element: {
      name: 'Website that may load our script',
      use: 'The frame gets the height of its content; the link stays where the script does not run.',
    },
    image: {
      name: 'Still picture',
      use: 'For newsletters, and where frames are not allowed. The text equivalent belongs to it.',
    },
    markdown: { name: 'Markdown', use: 'The still picture with its link.' },
  };
