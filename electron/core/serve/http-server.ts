import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { OpenAPIHandler } from "@orpc/openapi/node";
import { type ErrorCode, errorStatus } from "../../../shared/contract/error-code.ts";
import type { Language } from "../../../shared/i18n/translate.ts";
import type { Caller } from "../app/people/caller.ts";
import { tokenOfRequest } from "./bearer-token.ts";
import { docsFolder } from "./docs-folder.ts";
import { DOCS_FILES, DOCS_PAGE, DOCS_SCRIPT } from "./docs-page.ts";
import { errorBody } from "./error-body.ts";
import { fileAnswer } from "./file-answer.ts";
import { isLocalOrigin } from "./local-origin.ts";
import { openApiDocument } from "./open-api.ts";
import { pathOfRequest } from "./path-of-request.ts";
import { hasRestRoute } from "./rest-route.ts";
import type { CoreRouter } from "./router.ts";
import { ownError } from "./rpc-error.ts";
import { sendStaticFile } from "./static-file.ts";
import { createSocketDoor } from "./web-socket.ts";

export interface HttpServerOptions {
  readonly router: CoreRouter;
  /** Who comes in with a token; null for nobody. */
  callerOf(token: string | null): Caller | null;
  readonly language: Language;
  /** 0 takes a free one. */
  readonly port: number;
  /** The built page of the counter. */
  readonly page: string;
}

export interface HttpServer {
  readonly port: number;
  close(): Promise<void>;
}

/** The core's door for browsers and programs: loopback only. */
export async function openHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  let port = options.port;
  const rest = restHandler(options);
  const server = createServer((request, response) => {
    answer({ ...options, port }, rest, request, response).catch(() => {
      if (!response.headersSent) sendError(response, "internal/fault", options.language);
      else response.destroy();
    });
  });
  const door = createSocketDoor(options.router, { callerOf: options.callerOf, port: () => port });
  server.on("upgrade", door.upgrade);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, "127.0.0.1", resolve);
  });
  port = (server.address() as AddressInfo).port;
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        door.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type RestHandler = ReturnType<typeof restHandler>;

function restHandler({ router, language }: HttpServerOptions) {
  return new OpenAPIHandler(router, {
    filter: hasRestRoute,
    interceptors: [
      async ({ next }) => {
        const result = await next();
        return result.matched ? { ...result, response: await fileAnswer(result.response) } : result;
      },
    ],
    customErrorResponseBodyEncoder: (error) => {
      const own = ownError(error, language);
      return { code: own.code, message: own.message, details: own.data ?? null };
    },
  });
}

async function answer(options: HttpServerOptions, rest: RestHandler, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = pathOfRequest(request);
  if (!isLocalOrigin(request, options.port)) return sendError(response, "auth/forbidden", options.language);
  if (path === null) return sendError(response, "request/not-found", options.language);
  if (path === "/api/docs" || path.startsWith("/api/docs/")) return sendDocs(response, path, options.language);
  if (path === "/api/openapi.json") return sendJson(response, 200, await openApiDocument());
  if (!path.startsWith("/api/")) return sendPage(response, options, path);
  const caller = options.callerOf(tokenOfRequest(request));
  if (caller === null) return sendError(response, "auth/missing-token", options.language);
  const { matched } = await rest.handle(request, response, { prefix: "/api", context: { caller } });
  if (!matched) sendError(response, "request/not-found", options.language);
}

async function sendPage(response: ServerResponse, { page, language }: HttpServerOptions, path: string): Promise<void> {
  const file = path === "/" || path === "/display" ? "index.html" : decoded(path.slice(1));
  if (file === null || !(await sendStaticFile(response, page, file))) sendError(response, "request/not-found", language);
}

/** Null for what is no text: "%E0%A4". */
function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

async function sendDocs(response: ServerResponse, path: string, language: Language): Promise<void> {
  const name = path.slice("/api/docs/".length);
  if (path === "/api/docs") return sendText(response, "text/html; charset=utf-8", DOCS_PAGE);
  if (name === "start.js") return sendText(response, "text/javascript; charset=utf-8", DOCS_SCRIPT);
  const folder = docsFolder();
  if (folder === null || !DOCS_FILES.includes(name) || !(await sendStaticFile(response, folder, name)))
    sendError(response, "request/not-found", language);
}

function sendError(response: ServerResponse, code: ErrorCode, language: Language): void {
  sendJson(response, errorStatus[code], errorBody(code, language));
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" });
  response.end(JSON.stringify(body));
}

function sendText(response: ServerResponse, type: string, body: string): void {
  response.writeHead(200, { "content-type": type, "x-content-type-options": "nosniff" });
  response.end(body);
}
