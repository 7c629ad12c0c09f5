import { endAccess } from '../platform/auth/memberships.ts'
import type { Job } from '../platform/http/route.ts'
import type { PersonId } from './contract.ts'
import { digestJob } from './digests.ts'
import { goneBy } from './domain/spans.ts'
import { organisationDay } from './reading.ts'
import { findPerson } from './store/people.ts'

/** Name of the job that ends a person's access on the day of leaving. */
export const endAccessJob = 'organisation.end-access'

/** What the organisation does later. */
export const organisationJobs: readonly Job[] = [
  {
    name: endAccessJob,
    async run(context, { personId }) {
      const { tx, organisationId } = context
      const person = personId === undefined ? undefined : await findPerson(tx, personId as PersonId)
      // The day of leaving may have been moved since; then another job has been put for it.
      if (person === undefined || !goneBy(person.leftOn, await organisationDay(tx, context.now))) return
      await endAccess(tx, organisationId, person.id)
      await context.audit({ action: 'person.access_ended', subjectKind: 'person', subjectId: person.id })
    },
  },
  digestJob,
]
