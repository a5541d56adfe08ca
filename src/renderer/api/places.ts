import type { BatchId, ClientId } from '#shared/ids.ts'

/** The paths of the screens, for links and `navigate`. */
export const places = {
  today: '/today',
  clients: '/clients',
  drifted: '/drifted',
  segments: '/segments',
  offerings: '/offerings',
  outreach: '/outreach',
  client: (id: ClientId | string) => `/client/${id}`,
  import: '/import',
  imported: (batch: BatchId | string) => `/imported/${batch}`,
  duplicates: '/duplicates',
  review: '/review',
  insights: '/insights',
  settings: '/settings',
  details: '/settings/details',
  about: '/settings/about',
  trash: '/trash',
  history: '/history',
  welcome: '/welcome',
  components: '/components',
} as const
