import type { JSX } from 'preact';
import { ROLES, type Role } from '../../domain/role.ts';
import { t } from '../text.ts';

export type RoleSelectProps = {
  readonly role: Role;
  readonly onRole: (role: Role) => void;
  /** Whose role it is, for screen readers. */
  readonly label: string;
  readonly id?: string;
  readonly disabled?: boolean;
};

/** R27: exactly User, Analyst, Admin. */
export function RoleSelect({ role, onRole, label, id, disabled = false }: RoleSelectProps): JSX.Element {
  return (
    <select
      id={id}
      class="select"
      aria-label={label}
      value={role}
      disabled={disabled}
      onChange={(event) => onRole(ROLES.find((one) => one === event.currentTarget.value) ?? role)}
    >
      {ROLES.map((one) => (
        <option key={one} value={one} selected={one === role}>
          {t(`role_${one}`)}
        </option>
      ))}
    </select>
  );
}
