import type { AccountView, CabinView } from "../../shared/contract/cabin-view.ts";
import type { CallView } from "../../shared/contract/call-view.ts";
import type { ReceiptView, SaleView } from "../../shared/contract/sale-view.ts";
import type { BalanceView, HealthView, ShiftView } from "../../shared/contract/shop-view.ts";

export interface RestReply {
  readonly status: number;
  readonly body: unknown;
}

/** A refusal of the shop, as an outside program sees it. */
export class ShopRefusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(request: string, { status, body }: RestReply) {
    super(`${request}: ${status} ${JSON.stringify(body)}`);
    this.status = status;
    this.code = typeof body === "object" && body !== null && "code" in body ? String(body.code) : "";
  }
}

/** The shop's REST, as an outside program uses it: plain HTTP and the token, nothing of the product. */
export class ShopClient {
  readonly #url: string;
  readonly #token: string;

  constructor(url: string, token: string) {
    this.#url = url;
    this.#token = token;
  }

  health(): Promise<HealthView> {
    return this.ask<HealthView>("GET", "/health");
  }

  cabins(): Promise<readonly CabinView[]> {
    return this.ask<readonly CabinView[]>("GET", "/cabins");
  }

  async cabin(number: number): Promise<CabinView> {
    const cabin = (await this.cabins()).find((one) => one.number === number);
    if (cabin === undefined) throw new Error(`the shop has no cabin ${number}`);
    return cabin;
  }

  calls(query: Readonly<Record<string, string>> = {}): Promise<{ total: number; rows: readonly CallView[] }> {
    return this.ask("GET", `/calls?${new URLSearchParams(query)}`);
  }

  enable(cabin: number): Promise<CabinView> {
    return this.ask("POST", `/cabins/${cabin}/enable`, {});
  }

  disable(cabin: number, when: "now" | "after-call" = "after-call"): Promise<CabinView> {
    return this.ask("POST", `/cabins/${cabin}/disable`, { when });
  }

  uncharged(cabin: number, mode: "off" | "once" | "sticky", reason = "Prueba técnica"): Promise<CabinView> {
    return this.ask("POST", `/cabins/${cabin}/uncharged`, { mode, reason });
  }

  hangUp(cabin: number): Promise<CabinView> {
    return this.ask("POST", `/cabins/${cabin}/hangup`, {});
  }

  openSession(cabin: number, body: { operationId: string; mode: "postpaid" | "prepaid"; deposit?: string }): Promise<AccountView> {
    return this.ask("POST", `/cabins/${cabin}/session`, body);
  }

  deposit(cabin: number, body: { operationId: string; amount: string }): Promise<AccountView> {
    return this.ask("POST", `/cabins/${cabin}/deposit`, body);
  }

  charge(body: {
    operationId: string;
    cabin: number;
    tender: { method: "cash" | "card" | "transfer"; received?: string };
    print?: boolean;
  }): Promise<SaleView> {
    return this.ask("POST", "/sales", body);
  }

  sales(): Promise<{ total: number; rows: readonly SaleView[] }> {
    return this.ask("GET", "/sales");
  }

  /** The receipt of a sale, line by line as on paper. */
  receipt(saleId: string): Promise<ReceiptView> {
    return this.ask("GET", `/sales/${saleId}/receipt`);
  }

  quote(
    number: string,
  ): Promise<{ prefix: string | null; destination: string | null; source: string; value: string | null; refused: string | null }> {
    return this.ask("GET", `/quote?${new URLSearchParams({ number })}`);
  }

  balance(): Promise<BalanceView> {
    return this.ask("GET", "/balance");
  }

  shift(): Promise<ShiftView | null> {
    return this.ask("GET", "/shift");
  }

  openShift(body: { operationId: string; float: string }): Promise<ShiftView> {
    return this.ask("POST", "/shifts", body);
  }

  closeShift(body: { operationId: string; count: Record<string, number> }): Promise<ShiftView> {
    return this.ask("POST", "/shifts/current/close", body);
  }

  /** Any request, refused or not. */
  async request(method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<RestReply> {
    const response = await fetch(`${this.#url}/api${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.#token}`,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: parseBody(text) };
  }

  /** A request whose answer is wanted; a refusal throws. */
  async ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    const reply = await this.request(method, path, body);
    if (reply.status >= 300) throw new ShopRefusal(`${method} ${path}`, reply);
    return reply.body as T;
  }
}

function parseBody(text: string): unknown {
  try {
    return text === "" ? null : JSON.parse(text);
  } catch {
    return text;
  }
}
