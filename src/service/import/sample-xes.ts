/** An event as the samples of event logs have it. */
export interface SampleEvent {
  readonly at: string
  readonly activity: string
  readonly lifecycle: string
  readonly group?: string
  readonly by?: string
}

function eventOf({ at, activity, lifecycle, group, by }: SampleEvent): string {
  const strings = {
    'concept:name': activity,
    'lifecycle:transition': lifecycle,
    'org:group': group,
    'org:resource': by,
  }
  const attributes = Object.entries(strings)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `<string key="${key}" value="${value ?? ''}"/>`)
  return `<event><date key="time:timestamp" value="${at}"/>${attributes.join('')}</event>`
}

/** A made-up log of a made-up desk. */
export function sampleXes(traces: Readonly<Record<string, readonly SampleEvent[]>>): string {
  const all = Object.entries(traces).map(
    ([name, events]) =>
      `<trace><string key="concept:name" value="${name}"/><string key="product" value="Laptop"/>\n${events.map(eventOf).join('\n')}\n</trace>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<log xes.version="1849.2016">\n${all.join('\n')}\n</log>\n`
}

/** The events of one made-up request, from its asking to its completion. */
export const sampleTrace: readonly SampleEvent[] = [
  { at: '2024-03-01T08:00:00+07:00', activity: 'Queued', lifecycle: 'Awaiting Assignment', group: 'Meja 1' },
  {
    at: '2024-03-01T09:00:00.500+07:00',
    activity: 'Accepted',
    lifecycle: 'In Progress',
    group: 'Meja 1',
    by: 'Ani',
  },
  {
    at: '2024-03-01T10:00:00+07:00',
    activity: 'Accepted',
    lifecycle: 'Wait - User',
    group: 'Meja 1',
    by: 'Ani',
  },
  { at: '2024-03-01T05:00:00Z', activity: 'Accepted', lifecycle: 'In Progress', group: 'Meja 2', by: 'Budi' },
  {
    at: '2024-03-01T13:00:00+07:00',
    activity: 'Completed',
    lifecycle: 'Resolved',
    group: 'Meja 2',
    by: 'Budi',
  },
]
