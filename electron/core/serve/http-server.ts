import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { OpenAPIHandler } from "@orpc/openapi/node";
import { type ErrorCode, errorStatus } from "../../../shared/contract/error-code.ts";
import type { Language } from "../../../shared/i18n/translate.ts";
import { ok } from "../../../shared/kernel/result.ts";
import { type Logger, silentLogger } from "../../node-kit/logger.ts";
import type { Caller } from "../app/people/caller.ts";
import { systemScheduler } from "../app/scheduler.ts";
import { tokenOfRequest } from "./bearer-token.ts";
import { closeWithAnswer } from "./close-with-answer.ts";
import { docsFolder } from "./docs-folder.ts";
import { DOCS_FILES, DOCS_PAGE, DOCS_SCRIPT } from "./docs-page.ts";
import { createDoorLog, type DoorLog, type Peer, peerText } from "./door-log.ts";
import { errorBody } from "./error-body.ts";
import { fileAnswer } from "./file-answer.ts";
import { isLocalOrigin } from "./local-origin.ts";
import { MESSAGE_BYTES_MAX } from "./message-bytes.ts";
import { openApiDocument } from "./open-api.ts";
import { pathOfRequest } from "./path-of-request.ts";
import { type BodyFault, type BodyLimits, readBody, saysTooLarge } from "./read-body.ts";
import { refuseRaw } from "./refuse-raw.ts";
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
  readonly bodies?: BodyLimits;
  /** Hears of connections that are ended for a fault of their client. */
  readonly log?: Logger;
}

export interface HttpServer {
  readonly port: number;
  close(): Promise<void>;
}

/** The door is on loopback; through a tunnel to it, the largest message takes that long on half a megabit per second. */
const BODIES: BodyLimits = { bytesMax: MESSAGE_BYTES_MAX, withinMs: 30_000 };

/**
 * The windows, screens and programs of the largest shop have far fewer open together. One more is closed at once: whoever opens thousands must
 * not take the files that the book and the switch need.
 */
const CONNECTIONS_MAX = 256;

/** A connection that says nothing, or less than a whole request, is ended; a body is ended before, in words. */
const PATIENCE = { headersTimeout: 15_000, requestTimeout: 60_000, connectionsCheckingInterval: 5_000 };

/** The core's door for browsers and programs: loopback only. */
export async function openHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  let port = options.port;
  const { language } = options;
  const rest = restHandler(options);
  const doorLog = createDoorLog(options.log ?? silentLogger, systemScheduler);
  const lastAnswers = new WeakMap<Duplex, ServerResponse>();
  const take = (request: IncomingMessage, response: ServerResponse) => {
    lastAnswers.set(request.socket, response);
    answer({ ...options, port, doorLog }, rest, request, response).catch(() => {
      if (!response.headersSent) sendError(response, "internal/fault", language);
      else response.destroy();
    });
  };
  // A request without a Host is refused by our own door, in words. Programs that offer another upgrade, such as to HTTP/2, get an answer.
  const server = createServer({ ...PATIENCE, requireHostHeader: false, shouldUpgradeCallback: wantsWebSocket }, take);
  server.maxConnections = CONNECTIONS_MAX;
  server.on("checkExpectation", (_, response) => sendError(response, "request/invalid", language));
  server.on("drop", (peer) => doorLog.ended(peerText(peer ?? {}), "too many connections"));
  server.on("clientError", (fault: NodeJS.ErrnoException, socket) => {
    if (isOfClient(fault)) doorLog.ended(peerText(socket as Peer), `${codeOfClientFault(fault)} (${fault.code})`);
    if (socket.writable && isBetweenAnswers(lastAnswers.get(socket))) refuseRaw(socket, codeOfClientFault(fault), language);
    else socket.destroy();
  });
  const door = createSocketDoor(options.router, { callerOf: options.callerOf, port: () => port, language, doorLog });
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
        server.close(() => {
          doorLog.close();
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function wantsWebSocket({ headers }: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === "websocket";
}

/**
 * Nothing can be said in the middle of an answer, nor for a command that is being carried out: only between two requests, or to one
 * that has not come whole. One that waits for those before it has no socket yet.
 */
function isBetweenAnswers(last: ServerResponse | undefined): boolean {
  if (last === undefined || last.writableFinished) return true;
  return !last.req.complete && !last.headersSent && last.socket !== null;
}

/** Not of a client that went away. */
function isOfClient({ code = "" }: NodeJS.ErrnoException): boolean {
  return code.startsWith("HPE_") || code.startsWith("ERR_HTTP_");
}

function codeOfClientFault({ code }: NodeJS.ErrnoException): ErrorCode {
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") return "request/too-slow";
  return code === "HPE_HEADER_OVERFLOW" ? "request/too-large" : "request/invalid";
}

type DoorOptions = HttpServerOptions & { readonly doorLog: DoorLog };
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

async function answer(options: DoorOptions, rest: RestHandler, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = pathOfRequest(request);
  const { language, bodies = BODIES } = options;
  const refuseBody = (fault: BodyFault) => {
    if (!request.complete) options.doorLog.ended(peerText(request.socket), fault.code);
    answerBody(request, response, fault, language);
  };
  if (saysTooLarge(request, bodies)) return refuseBody({ code: "request/too-large", details: { bytesMax: bodies.bytesMax } });
  if (!isLocalOrigin(request, options.port)) return sendError(response, "auth/forbidden", language);
  if (path === null) return sendError(response, "request/not-found", language);
  if (path === "/api/docs" || path.startsWith("/api/docs/")) return sendDocs(response, path, language);
  if (path === "/api/openapi.json") return sendJson(response, 200, await openApiDocument());
  if (!path.startsWith("/api/")) return sendPage(response, options, path);
  const caller = options.callerOf(tokenOfRequest(request));
  if (caller === null) return sendError(response, "auth/missing-token", language);
  const body = request.method === "GET" || request.method === "HEAD" ? ok(undefined) : await readBody(request, bodies);
  if (body === null) return;
  if (!body.ok) return refuseBody(body.error);
  // HEAD is asked as GET (RFC 9110, 9.3.2); the response knows how the request came and leaves its body out.
  const headOnly = request.method === "HEAD";
  const method = headOnly ? "GET" : request.method;
  const asked = Object.assign(request, { body: body.value, method });
  const { matched } = await rest.handle(asked, response, { prefix: "/api", context: { caller, headOnly } });
  if (!matched) sendError(response, "request/not-found", language);
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

function answerBody(request: IncomingMessage, response: ServerResponse, { code, details }: BodyFault, language: Language): void {
  const body = errorBody(code, language, details);
  if (request.complete) sendJson(response, errorStatus[code], body);
  else closeWithAnswer(request, response, errorStatus[code], body);
}

function sendError(response: ServerResponse, code: ErrorCode, language: Language): void {
  sendJson(response, errorStatus[code], errorBody(code, language));
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  const json = JSON.stringify(body);
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(json),
    "cache-control": "no-store",
  });
  response.end(json);
}

function sendText(response: ServerResponse, type: string, body: string): void {
  response.writeHead(200, { "content-type": type, "x-content-type-options": "nosniff" });
  response.end(body);
}
