import { runCommand } from './cli/commands.ts'
import { openConsole } from './cli/open-desk.ts'

process.exitCode = await runCommand(openConsole(), process.argv.slice(2))
