import type { PersonView } from "../../../shared/contract/people-view.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { Kbd } from "../kbd/kbd.tsx";
import styles from "./pin.module.css";

interface PeopleListProps {
  readonly people: readonly PersonView[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  /** True: each has its number, which the caller listens to. */
  readonly isNumbered: boolean;
}

/** Who may be chosen, each with the role they have. */
export function PeopleList({ people, chosen, onChoose, isNumbered }: PeopleListProps) {
  const { t } = useShop();
  return (
    <ul className={styles.people}>
      {people.map((person, index) => (
        <li key={person.id}>
          <button type="button" aria-pressed={person.id === chosen} onClick={() => onChoose(person.id)}>
            {isNumbered ? <Kbd>{`F${index + 1}`}</Kbd> : null}
            {person.name}
            <small>{t(`role.${person.role}`)}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}
