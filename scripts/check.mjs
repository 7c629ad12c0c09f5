// `npm run check`: every checking tool over the tree. `npm run check -- types lint` runs only those.
import { ensureInstalled, root, run } from './bootstrap.mjs'

await ensureInstalled()
await run('scripts/checks/main.ts', process.argv.slice(2), { cwd: root })
