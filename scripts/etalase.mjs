// `npm run etalase -- …`: the command line, installed first where needed.
import { ensureInstalled, run } from './bootstrap.mjs'

await ensureInstalled()
// An import streams; a small heap keeps it from collecting garbage that it could have thrown away.
const flags = [process.env.NODE_OPTIONS, '--max-old-space-size=320'].filter(Boolean).join(' ')
await run('src/main/cli.ts', process.argv.slice(2), { env: { ...process.env, NODE_OPTIONS: flags } })
