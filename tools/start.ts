import { startApp } from './application.ts'

process.exitCode = await startApp(process.argv.slice(2))
