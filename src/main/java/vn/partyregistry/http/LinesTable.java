package vn.partyregistry.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One JSON object a line, and after them the manifest: who reads a file without it has not all of it. */
final class LinesTable implements Table {

    /**
     * The last line.
     *
     * @param sha256 of all bytes before it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(hidden = true)
    record Manifest(String manifest, SnapshotView snapshot, long rows, String sha256) {}

    private final Export export;
    private final ObjectMapper json;
    private final ObjectWriter whole;
    private final Digested out;
    private final Set<String> paths = new LinkedHashSet<>();
    private long rows;

    LinesTable(Export export, OutputStream out, ObjectMapper json) {
        this.export = export;
        this.json = json;
        this.whole = json.writer();
        this.out = new Digested(out);
        export.columns().forEach(column -> paths.add(column.path()));
    }

    @Override
    public void row(Record row) throws IOException {
        if (export.all()) {
            out.write(whole.writeValueAsBytes(row));
        } else {
            ObjectNode tree = json.valueToTree(row);
            out.write(json.writeValueAsBytes(Fields.only(paths, tree)));
        }
        out.write('\n');
        rows++;
    }

    @Override
    public void end() throws IOException {
        Manifest manifest = new Manifest(export.name(), export.snapshot(), rows, out.sha256());
        out.write(json.writeValueAsBytes(manifest));
        out.write('\n');
        out.flush();
    }
}
