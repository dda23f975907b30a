import type { Role } from '../../domain/role.ts';

/** Invented people: R50's Group of 1 Admin, 3 Analysts and 6 Users. */
export type DemoPerson = {
  readonly name: string;
  readonly address: string;
  readonly vanity: string;
  readonly role: Role;
  /** Impressions on an ordinary day without a new post. */
  readonly reach: number;
  /** Posts in a week. */
  readonly posts: number;
  /** Growth of the reach over a year, as a factor. */
  readonly growth: number;
  /** Days since his newest export was made. */
  readonly age: number;
};

export const DEMO_GROUP = {
  name: 'Northwind Consulting',
  purpose: 'colleagues',
  about: 'Partners and consultants who write on LinkedIn',
} as const;

export const DEMO_PEOPLE: readonly DemoPerson[] = [
  person('Jonas Weber', 'admin', 620, 1.6, 1.2, 0),
  person('Ana Ferreira', 'analyst', 1150, 2.4, 1.5, 0),
  person('Priya Raman', 'analyst', 340, 1.1, 1.1, 0),
  person('Tom Bell', 'analyst', 210, 0.7, 0.9, 2),
  person('Mei Tanaka', 'user', 480, 1.3, 0.85, 0),
  person('Samir Haddad', 'user', 390, 1.2, 1.25, 9),
  person('Lucía Prieto', 'user', 260, 1.8, 1.9, 0),
  person('Ines Roth', 'user', 180, 0.6, 1, 0),
  person('Olu Adeyemi', 'user', 540, 1.5, 1.35, 0),
  person('Kasia Nowak', 'user', 120, 0.4, 1.05, 0),
];

function person(name: string, role: Role, reach: number, posts: number, growth: number, age: number): DemoPerson {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return {
    name,
    role,
    reach,
    posts,
    growth,
    age,
    address: `${plain.split(' ')[0]}@northwind.example`,
    vanity: `${plain.replace(' ', '-')}-demo`,
  };
}
