// `npm run etalase -- …`: the command line, installed first where needed.
import { ensureInstalled, run } from './bootstrap.mjs'

await ensureInstalled()
await run('src/main/cli.ts', process.argv.slice(2))
