/** Delivers what is due at one webhook. */
export const deliverJobName = 'integration.deliver'
