// The Astro command line with its usage reports switched off: no command of this project tells a third party
// anything. It is a file because `NAME=value command` does not work in every shell that npm may use.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
// @ts-expect-error: Astro's command line is a plain script without type declarations.
await import('../node_modules/astro/bin/astro.mjs');
