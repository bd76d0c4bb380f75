package vn.partyregistry.bench;

import java.util.List;

/**
 * One kind of question, with some hundreds of examples.
 *
 * @param status what the registry answers
 * @param bare the fewest statements that answer it
 * @param naive the recursive statements that come to mind first; empty where nothing recurs
 * @param idle a request that the registry answers without its database; null unless compared with one
 */
record Topic(String name, List<Ask> asks, int status, List<NamedSql> bare, List<NamedSql> naive, byte[] idle) {

    boolean hasPeer() {
        return asks.get(0).peer() != null;
    }
}
