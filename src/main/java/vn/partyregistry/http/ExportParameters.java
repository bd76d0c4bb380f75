package vn.partyregistry.http;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The parameters of a list that can also be given out whole. */
public class ExportParameters {

    private static final Format[] FORMATS = {Format.JSON, Format.CSV, Format.NDJSON, Format.XLSX};

    @RestQuery
    @Parameter(
            description = "Instead of the header Accept; all but json give out the whole list, without pages",
            schema = @Schema(enumeration = {"json", "csv", "ndjson", "xlsx"}))
    public String format;

    @RestQuery
    @Parameter(
            description = "Whether CSV begins with a byte order mark, as Excel wants it",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    public String bom;

    /** Notes what a page, in JSON, has no use for. */
    public void checkPage(ParameterReader reader) {
        Format.check(reader, format, FORMATS);
        if (bom != null) {
            reader.fault("bom", "export.onlyCsv");
        }
    }

    /** The columns of a row, as {@code fields} names them; notes what a whole list has no use for. */
    public List<Fields.Field> columns(Class<? extends Record> row, PageParameters page, ParameterReader reader) {
        Format.check(reader, format, FORMATS);
        reader.flag("bom", bom);
        page.refusePages(reader);
        return Fields.columns(row, page.fields, reader);
    }

    /** Whether a byte order mark was asked for. */
    public boolean byteOrderMark() {
        return "true".equals(bom);
    }
}
