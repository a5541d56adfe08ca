#!/usr/bin/env node
// The `rapport` command: the script of the same name, so that both ways in are one.
process.argv.splice(2, 0, 'rapport')
await import('./run.mjs')
