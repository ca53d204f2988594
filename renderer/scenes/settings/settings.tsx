import { worksAs } from "../../../shared/contract/role.ts";
import { useLive } from "../../client/core-context.tsx";
import scene from "../../components/scene/scene.module.css";
import { useShop } from "../../shop/shop-context.tsx";
import { BookCard } from "./book-card.tsx";
import { PeopleCard } from "./people-card.tsx";
import styles from "./settings.module.css";

/** The people of the shop, and its book with the copies of it. */
export function Settings() {
  const { t } = useShop();
  const isOwner = useLive((state) => worksAs(state.hello?.role ?? "cashier", "owner"));
  return (
    <main className={scene.page}>
      <div className={scene.head}>
        <h1>{t("settings.title")}</h1>
      </div>
      <div className={styles.cards}>
        {isOwner ? <PeopleCard /> : null}
        <BookCard isOwner={isOwner} />
      </div>
    </main>
  );
}
