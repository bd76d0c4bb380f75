package vn.partyregistry.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Invented operations after September 2023 that show each kind of paper: early, late, upcoming, annulled, and reorganizing. */
final class LaterOperations {

    private final SyntheticBloc bloc;
    private final SyntheticPapers papers;

    LaterOperations(SyntheticBloc bloc) {
        this.bloc = bloc;
        this.papers = bloc.papers;
    }

    /** A renaming signed months before it takes effect, one that is still to come, and an amendment. */
    void renameAndAmend() {
        rename(
                LocalDate.of(2024, 9, 10),
                LocalDate.of(2025, 1, 1),
                "Đổi tên Chi bộ Trung tâm Tin học, có hiệu lực từ đầu năm sau",
                "QN-KHOI-71",
                "Chi bộ Trung tâm Chuyển đổi số (giả lập)");
        papers.issue(
                "QN-KHOI",
                LocalDate.of(2025, 3, 3),
                "Ghi địa bàn của Chi bộ Quỹ Đầu tư",
                List.of(ChangeJson.locality("QN-KHOI-72", "Hạ Long (giả lập)")));
        rename(
                LocalDate.of(2026, 10, 20),
                LocalDate.of(2027, 7, 1),
                "Đổi tên Chi bộ Trung tâm Công nghệ từ giữa năm 2027",
                "QN-KHOI-75",
                "Chi bộ Trung tâm Công nghệ mới (giả lập)");
    }

    /** A renaming that reaches the registry only after the later amendment of the same organization. */
    ObjectNode recordedLate() {
        LocalDate on = LocalDate.of(2024, 11, 15);
        return rename(
                on,
                on,
                "Đổi tên Chi bộ Quỹ Đầu tư, ghi nhận muộn",
                "QN-KHOI-72",
                "Chi bộ Quỹ Đầu tư và Phát triển (giả lập)");
    }

    /** A renaming that {@link #annulling()} later cancels from its start. */
    ObjectNode toBeAnnulled() {
        LocalDate on = LocalDate.of(2025, 5, 12);
        return rename(on, on, "Đổi tên Chi bộ Trung tâm Xúc tiến", "QN-KHOI-78", "Chi bộ Trung tâm Đầu tư (giả lập)");
    }

    ObjectNode annulling() {
        return papers.issue(
                "QN-KHOI", LocalDate.of(2025, 8, 4), "Hủy bỏ quyết định đổi tên Chi bộ Trung tâm Xúc tiến", List.of());
    }

    /** Papers that absorb, consolidate, divide and separate; whom they touch has been left in place since the reported count. */
    List<ObjectNode> reorganizing() {
        SyntheticUnit divided = bloc.unit("QN-KHOI-21");
        SyntheticUnit separated = bloc.unit("QN-KHOI-26");
        SyntheticUnit school = bloc.unit("QN-KHOI-60");
        int half = divided.cells.size() / 2;
        return List.of(
                papers.issue(
                        "QN-KHOI",
                        LocalDate.of(2024, 4, 1),
                        "Sáp nhập Chi bộ Trung tâm Lưu trữ vào Chi bộ Thư viện",
                        List.of(ChangeJson.absorb("QN-KHOI-28", "QN-KHOI-56"))),
                papers.issue(
                        "QN-KHOI",
                        LocalDate.of(2024, 7, 1),
                        "Hợp nhất Đảng bộ Công ty Nước sạch và Đảng bộ Công ty Môi trường",
                        List.of(ChangeJson.consolidate(
                                List.of("QN-KHOI-53", "QN-KHOI-54"),
                                committee("QN-KHOI-88", "Đảng bộ Công ty Nước và Môi trường (giả lập)")))),
                papers.issue(
                        "QN-KHOI",
                        LocalDate.of(2025, 2, 3),
                        "Chia Đảng bộ Ngành Thương nghiệp",
                        List.of(ChangeJson.part(
                                "DIVIDE",
                                divided.plan.id(),
                                List.of(
                                        withChildren(
                                                committee("QN-KHOI-89", "Đảng bộ Ngành Nội thương (giả lập)"),
                                                divided.cells.subList(0, half)),
                                        withChildren(
                                                committee("QN-KHOI-90", "Đảng bộ Ngành Ngoại thương (giả lập)"),
                                                divided.cells.subList(half, divided.cells.size())))))),
                papers.issue(
                        "QN-KHOI",
                        LocalDate.of(2025, 4, 1),
                        "Tách Đảng bộ Trung tâm Hồ đập khỏi Đảng bộ Ngành Thủy lợi",
                        List.of(ChangeJson.part(
                                "SEPARATE",
                                separated.plan.id(),
                                List.of(withChildren(
                                        committee("QN-KHOI-91", "Đảng bộ Trung tâm Hồ đập (giả lập)"),
                                        separated.cells.subList(0, 4)))))),
                separateCell(school));
    }

    private ObjectNode rename(
            LocalDate signedOn, LocalDate effectiveOn, String title, String organization, String name) {
        return papers.issue("QN-KHOI", signedOn, effectiveOn, title, List.of(ChangeJson.rename(organization, name)));
    }

    private ObjectNode separateCell(SyntheticUnit unit) {
        SyntheticCell largest = unit.largestCell();
        SyntheticCell cell = unit.newCell();
        List<SyntheticMember> officials = largest.officials();
        ObjectNode into = ChangeJson.organization(cell.id, "CELL", unit.cellName(cell), unit.plan.id());
        into.set("members", ChangeJson.ids(officials.subList(0, officials.size() / 2)));
        return papers.issue(
                unit.plan.id(),
                LocalDate.of(2025, 9, 1),
                "Tách " + unit.cellName(cell).replace(" (giả lập)", ""),
                List.of(ChangeJson.part("SEPARATE", largest.id, List.of(into))));
    }

    private static ObjectNode committee(String id, String name) {
        return ChangeJson.organization(id, "GRASSROOTS_COMMITTEE", name, "QN-KHOI");
    }

    private static ObjectNode withChildren(ObjectNode into, List<SyntheticCell> cells) {
        List<String> ids = new ArrayList<>();
        cells.forEach(cell -> ids.add(cell.id));
        into.set("children", ChangeJson.texts(ids));
        return into;
    }
}
