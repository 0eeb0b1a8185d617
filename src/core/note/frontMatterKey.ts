/** The keys that NOS Notes reads; every other key of a front matter is left alone, unread. */
export const frontMatterKeys = [
  'title',
  'date',
  'production',
  'role',
  'standard',
  'criteria',
  'status',
  'template',
  'confidential',
  'reviewed',
  'evidence',
  'accepted',
  // In templates alone.
  'requires',
  'description',
] as const;

export type FrontMatterKey = (typeof frontMatterKeys)[number];
