import { useState } from "react";
import type { GatewayBrand, SetupGateway } from "../../../shared/contract/setup-view.ts";
import { liftCode } from "../../../shared/telecom/lift-code.ts";
import { useAnswer } from "../../client/use-answer.ts";
import button from "../../components/button/button.module.css";
import { Icon } from "../../components/icon/icon.tsx";
import styles from "../../components/wizard/wizard.module.css";
import { useShop } from "../../shop/shop-context.tsx";

/** Server, user and password of every port, and where this gateway's menu wants them. */
export function GatewaySheet({ brand, run }: { readonly brand: GatewayBrand; readonly run: string }) {
  const { t } = useShop();
  const gateway = useAnswer((client) => client.setup.gateway(), run);
  if (gateway === null) return null;
  const menu = t(`setup.gateway.menus.${brand}`, { server: gateway.server, port: gateway.port }).split("\n");
  return (
    <div className={styles.two}>
      <section aria-label={t("setup.gateway.sheet")}>
        <table className={styles.sheet}>
          <thead>
            <tr>
              <th>{t("setup.gateway.port")}</th>
              <th>{t("setup.gateway.user")}</th>
              <th>{t("setup.gateway.secret")}</th>
            </tr>
          </thead>
          <tbody>
            {gateway.lines.map(({ port, user, secret }) => (
              <tr key={port}>
                <td>{port}</td>
                <td>
                  <code>{user}</code>
                </td>
                <td>
                  <code>{secret}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section>
        <h3>{t("setup.gateway.where")}</h3>
        <ul className={styles.menu}>
          {menu.map((line) => (
            <MenuLine key={line} line={line} />
          ))}
        </ul>
        <p className={styles.optional}>{t("setup.gateway.offHook")}</p>
        <ul className={styles.menu}>
          <MenuLine line={t(`setup.gateway.offHookMenus.${brand}`, { code: liftCode })} />
        </ul>
        <Acts gateway={gateway} menu={menu} />
      </section>
    </div>
  );
}

/** A place in the gateway's menu and what is typed there. */
function MenuLine({ line }: { readonly line: string }) {
  const [place, value] = line.split(" = ");
  return (
    <li>
      {place} = <b>{value}</b>
    </li>
  );
}

function Acts({ gateway, menu }: { readonly gateway: SetupGateway; readonly menu: readonly string[] }) {
  const { t } = useShop();
  const [isCopied, setCopied] = useState(false);
  const text = [
    ...menu,
    "",
    [t("setup.gateway.port"), t("setup.gateway.user"), t("setup.gateway.secret")].join("\t"),
    ...gateway.lines.map(({ port, user, secret }) => [port, user, secret].join("\t")),
  ].join("\n");
  const copy = async () => {
    await navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <div className={styles.acts}>
      <button type="button" className={button.medium} onClick={() => void copy()}>
        <Icon name={isCopied ? "check" : "file"} size={16} />
        {t(isCopied ? "setup.gateway.copied" : "setup.gateway.copy")}
      </button>
      <button type="button" className={button.medium} onClick={() => window.print()}>
        <Icon name="printer" size={16} />
        {t("setup.gateway.print")}
      </button>
    </div>
  );
}
