package vn.partyregistry.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the bodies that one effective date is recorded with: one, or several when it would be too large. */
final class Papers {

    /** Bytes of changes in one body; a registry takes 16 MB. */
    private static final int LARGEST = 10_000_000;

    private static final int LONGEST_TITLE = 1_900;

    private final ObjectMapper json;
    private final String source;

    /** @param source what the papers are said to come from */
    Papers(ObjectMapper json, String source) {
        this.json = json;
        this.source = source;
    }

    /** @param decrees the numbers of the decrees of that date; which change is by which of them the source does not tell */
    List<byte[]> of(LocalDate on, Collection<String> decrees, List<Map<String, Object>> changes) {
        List<List<String>> parts = parts(changes);
        List<byte[]> bodies = new ArrayList<>();
        for (List<String> part : parts) {
            String which = parts.size() == 1 ? "" : " (" + (bodies.size() + 1) + "/" + parts.size() + ")";
            String head = text(head(on, title(on, decrees) + which));
            bodies.add((head.substring(0, head.length() - 1) + ",\"changes\":[" + String.join(",", part) + "]}")
                    .getBytes(StandardCharsets.UTF_8));
        }
        return bodies;
    }

    private Map<String, Object> head(LocalDate on, String title) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("documentType", "OTHER");
        head.put("issuedBy", source);
        head.put("signedOn", on.toString());
        head.put("effectiveOn", on.toString());
        head.put("title", title);
        head.put("origin", "IMPORTED");
        return head;
    }

    /** Unnumbered, because it stands for several decrees: the date and the numbers make the title. */
    private static String title(LocalDate on, Collection<String> decrees) {
        StringBuilder title = new StringBuilder(on.toString());
        String separator = ": ";
        for (String decree : decrees) {
            if (title.length() + decree.length() > LONGEST_TITLE) {
                title.append(separator).append("...");
                break;
            }
            title.append(separator).append(decree);
            separator = ", ";
        }
        return title.toString();
    }

    private List<List<String>> parts(List<Map<String, Object>> changes) {
        List<List<String>> parts = new ArrayList<>();
        int size = LARGEST;
        for (Map<String, Object> change : changes) {
            String text = text(change);
            if (size + 3 * text.length() > LARGEST) {
                parts.add(new ArrayList<>());
                size = 0;
            }
            parts.get(parts.size() - 1).add(text);
            size += text.getBytes(StandardCharsets.UTF_8).length + 1;
        }
        return parts;
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
