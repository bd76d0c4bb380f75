// PostGraphile as its own documentation sets it up for production, with the filters that an as-of question needs.
import { createServer } from "node:http";
import { grafserv } from "postgraphile/grafserv/node";
import { makePgService } from "postgraphile/adaptors/pg";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { PostGraphileConnectionFilterPreset } from "postgraphile-plugin-connection-filter";
import { postgraphile } from "postgraphile";

const instance = postgraphile({
  extends: [PostGraphileAmberPreset, PostGraphileConnectionFilterPreset],
  // Only indexed columns can be filtered otherwise, and a version's end is not.
  disablePlugins: ["PgIndexBehaviorsPlugin"],
  pgServices: [
    makePgService({
      connectionString: process.env.PEER_DATABASE,
      schemas: ["public"],
      poolConfig: { max: Number(process.env.PEER_CONNECTIONS) },
    }),
  ],
  grafserv: { graphiql: false, websockets: false },
  grafast: { explain: false },
});
const server = createServer();
await instance.createServ(grafserv).addTo(server);
server.keepAliveTimeout = 0;
server.listen(Number(process.env.PEER_PORT), "127.0.0.1");
