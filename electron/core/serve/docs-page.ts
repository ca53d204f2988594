/** The page that shows the REST description; its parts come from this machine. */
export const DOCS_PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Timbre API</title><link rel="stylesheet" href="docs/swagger-ui.css"><link rel="icon" href="data:,"></head>
<body><div id="swagger-ui"></div><script src="docs/swagger-ui-bundle.js"></script><script src="docs/start.js"></script></body>
</html>
`;

export const DOCS_SCRIPT = `SwaggerUIBundle({ url: "openapi.json", dom_id: "#swagger-ui", persistAuthorization: false });\n`;

/** The only files of swagger-ui-dist that are served. */
export const DOCS_FILES: readonly string[] = ["swagger-ui.css", "swagger-ui-bundle.js"];
