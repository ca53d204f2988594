import { memo } from "react";
import type { RateCountry } from "../../../shared/contract/rates-view.ts";
import { Flag } from "../../components/flag/flag.tsx";
import { Icon } from "../../components/icon/icon.tsx";
import { countOf } from "../../shop/count-of.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { countryId } from "./expanded-countries.ts";
import { OpenCountry } from "./open-country.tsx";
import styles from "./rates.module.css";
import { useRates, useRatesState } from "./rates-context.ts";

interface CountryRowsProps {
  readonly country: RateCountry;
  readonly open: boolean;
}

/** A country with the range of its prices, and its rates where it is open. */
export const CountryRows = memo(function CountryRows({ country, open }: CountryRowsProps) {
  const { t, format } = useShop();
  const { store, overview } = useRates();
  const id = countryId(country.country);
  const hasStop = useRatesState((state) => state.current === `c:${id}`);
  const toggle = () => store.setState(({ expanded }) => ({ expanded: new Map(expanded).set(id, !open), current: `c:${id}` }));
  const price = (amount: string) => format.bareRate(amount, "minute");
  return (
    <tbody>
      <tr
        className={styles.group}
        data-row={`c:${id}`}
        aria-level={1}
        aria-expanded={open}
        tabIndex={hasStop ? 0 : -1}
        onFocus={() => store.setState({ current: `c:${id}` })}
        onClick={toggle}
      >
        <td colSpan={4}>
          <span className={styles.country}>
            <span className={styles.chevron} data-open={open || undefined}>
              <Icon name="next" size={15} />
            </span>
            <Flag flag={country.country?.toLowerCase() ?? null} width={22} />
            {country.name}
            <small>{t("rates.row.prefixes", countOf(format, country.rates))}</small>
            {country.flagged > 0 && !open ? (
              <span className={styles.tag}>
                <Icon name="warning" size={12} />
                {t("rates.row.flagged", countOf(format, country.flagged))}
              </span>
            ) : null}
          </span>
        </td>
        <td data-right>
          {country.from === null || country.to === null
            ? null
            : country.from === country.to
              ? price(country.from)
              : `${price(country.from)} – ${price(country.to)}`}
        </td>
        <td colSpan={overview.canSeeCost ? 2 : 1} />
      </tr>
      {open ? <OpenCountry country={country} /> : null}
    </tbody>
  );
});
