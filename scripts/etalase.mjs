// `npm run etalase -- …`: the command line, installed first where needed.
import { ensureInstalled, run } from './bootstrap.mjs'

await ensureInstalled()
const words = process.argv.slice(2)
// An import streams; a small heap keeps it from collecting garbage that it could have thrown away. A made-up bank publishes all its
// verdicts at once, and needs more the larger it is.
const heap = words[0] === 'demo' ? '' : '--max-old-space-size=320'
const flags = [process.env.NODE_OPTIONS, heap].filter(Boolean).join(' ')
await run('src/main/cli.ts', words, { env: { ...process.env, NODE_OPTIONS: flags } })
