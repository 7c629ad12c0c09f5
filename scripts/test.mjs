// `npm test`: check, unit, database and browser tests. `npm test -- unit database` runs only those parts.
import { ensureInstalled, root, run } from './bootstrap.mjs'

await ensureInstalled()
await run('scripts/tests/main.ts', process.argv.slice(2), { cwd: root })
