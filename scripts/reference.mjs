// `npm run -s reference -- FILE [FILE…]`: compares what the project computes with the results that such files hold.
import { ensureInstalled, root, run } from './bootstrap.mjs'

await ensureInstalled()
await run('scripts/reference/main.ts', process.argv.slice(2), { cwd: root })
