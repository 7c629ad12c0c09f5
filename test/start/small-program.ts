import { runProgram } from '../../src/main/program.ts'
import { startSmallServer } from './small-server.ts'

process.exit(await runProgram(process.argv.slice(2), () => Promise.resolve(startSmallServer)))
