export type Person = {
  id: number;
  conferenceId: number;
  /** How the list addresses them; null means the default, `đồng chí`. */
  honorific: string | null;
  name: string;
  title: string | null;
  unit: string | null;
  phone: string | null;
  consentedAt: Date | null;
};

export const roles = ['delegate', 'contact', 'speaker', 'reviewer', 'reception', 'organizer', 'owner'] as const;

/** What somebody may be at a conference; one person may be several. */
export type Role = (typeof roles)[number];

export function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text);
}

/** `đồng chí`, or `ông` or `bà` where the list says so. */
export function honorificOf(person: Pick<Person, 'honorific'>): string {
  return person.honorific ?? 'đồng chí';
}

/** `đồng chí Bí thư Chi bộ Trần Văn Bình`: the post before the name. */
export function addressPerson(person: Pick<Person, 'honorific' | 'title' | 'name'>): string {
  return [honorificOf(person), person.title, person.name].filter(Boolean).join(' ');
}
