import { compose } from '../src/main/compose.ts'
import { runJob } from '../src/platform/jobs/queue.ts'
import { testConfig } from './config.ts'

// A worker of its own that does one job as of a moment and ends: something to kill. The database, the job, the moment and the
// job's payload come as words.
const [appUrl = '', name = '', moment = '', payload = '{}'] = process.argv.slice(2)
const composition = await compose(
  testConfig({ secret: 'a secret for tests alone, long enough for all' }),
  appUrl,
)
const { database, context, live, logger, jobs } = composition
const job = jobs.find((one) => one.name === name)
if (job === undefined) throw new Error(`No job ${name}`)
const announced = (organisationId: string) => live.announced(organisationId)
await runJob(
  { database, parts: context, announced, logger, clock: () => new Date(moment) },
  job,
  JSON.parse(payload) as Record<string, string>,
)
await composition.close()
