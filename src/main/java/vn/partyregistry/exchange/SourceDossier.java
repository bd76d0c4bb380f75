package vn.partyregistry.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What the source texts say of organizations besides their names and numbers, one unnumbered paper for each text. The texts
 * tell little of their own days: those that are not printed are inferred from what they mention.
 */
final class SourceDossier {

    private static final String BLOC = "QN-KHOI";
    private static final String PROVINCE = "QN";
    private static final String CITY = "HP-KHOI";

    private SourceDossier() {}

    /** Bodies for {@code POST /v1/decisions}. */
    static List<ObjectNode> papers() {
        return List.of(history(), anniversary(), congress(), meetings(), city());
    }

    private static ObjectNode history() {
        Telling told = new Telling("Lịch sử Đảng bộ Khối các cơ quan tỉnh Quảng Ninh", "2022-01-01", null);
        told.change("REMARK", BLOC)
                .put("topic", "FOUNDING")
                .put("text", "Thành lập tháng 9/1964, do Ban Thường vụ Tỉnh ủy quyết định")
                .put("on", "1964-09");
        told.remark(BLOC, "LEVEL", "Đảng bộ cấp trên cơ sở, trực thuộc Tỉnh ủy");
        told.remark(BLOC, "COMPOSITION", "Chi bộ cơ sở và đảng bộ cơ sở của cơ quan, ban, ngành, đoàn thể tỉnh");
        told.remark(BLOC, "BODY", "Ban Chấp hành Đảng bộ Khối các cơ quan tỉnh");
        told.cite(
                BLOC,
                "15-CT/TW",
                "DIRECTIVE",
                "Ban Bí thư Trung ương Đảng (khóa IX)",
                "2002-08-28",
                "Tăng cường và nâng cao chất lượng nghiên cứu, biên soạn Lịch sử Đảng Cộng sản Việt Nam");
        told.change("PUBLISH", BLOC)
                .put(
                        "title",
                        "Quá trình hình thành và phát triển Đảng bộ cơ quan Dân Chính Đảng tỉnh Quảng Ninh (1964 - 2002)")
                .put("published", "2003")
                .put("covers", "1964/2002");
        told.change("PUBLISH", BLOC)
                .put("title", "Lịch sử Đảng bộ Khối các cơ quan tỉnh Quảng Ninh (1964 - 2014)")
                .put("covers", "1964/2014")
                .put("directedBy", "Ban Thường vụ Đảng ủy Khối các cơ quan tỉnh");
        told.visits(BLOC, 10, 619, 13438, 1522480);
        told.contacts(BLOC, "Người chịu trách nhiệm");
        return told.paper();
    }

    private static ObjectNode anniversary() {
        Telling told = new Telling(SourceRecords.ANNIVERSARY_59, "2023-09-04", null);
        told.change("REMARK", BLOC)
                .put("topic", "ANNIVERSARY")
                .put("text", "Kỷ niệm ngày thành lập")
                .put("value", 59)
                .put("unit", "YEAR")
                .put("on", "2023-09-04");
        told.remark(BLOC, "LEVEL", "Đảng bộ cấp trên cơ sở, trực thuộc Tỉnh uỷ");
        told.remark(BLOC, "COMPOSITION", "Như trước, thêm doanh nghiệp nhà nước");
        told.remark(BLOC, "LOCATION", "Phần lớn tổ chức cơ sở ở thành phố Hạ Long");
        told.remark(BLOC, "LOCATION", "Một số tổ chức và đảng viên ở các huyện, thị xã, thành phố khác trong tỉnh");
        told.award("Huân chương Lao động", "Hạng Ba", "2004");
        told.award("Huân chương Lao động", "Hạng Nhì", "2014");
        told.award("Cờ Thi đua của Chính phủ", null, "2013");
        told.award("Cờ Thi đua của Chính phủ", null, "2019");
        told.cite(
                BLOC,
                "05-CT/TW",
                "DIRECTIVE",
                "Bộ Chính trị",
                null,
                "Đẩy mạnh học tập và làm theo tấm gương tư tưởng, đạo đức, phong cách Hồ Chí Minh");
        told.visits(BLOC, 6, 397, 13216, 1522258);
        told.contacts(BLOC, null);
        return told.paper();
    }

    private static ObjectNode congress() {
        Telling told = new Telling("Đại hội đại biểu Đảng bộ Khối các cơ quan tỉnh lần thứ IX", "2020-12-31", null);
        told.change("OPEN_TERM", BLOC).put("ordinal", "VIII");
        told.change("OPEN_TERM", BLOC).put("ordinal", "IX").put("span", "2020/2025");
        ObjectNode congress = told.change("HOLD_CONGRESS", BLOC)
                .put("kind", "DELEGATES")
                .put("ordinal", "IX")
                .put("term", "IX")
                .put("days", 2)
                .put("motto", "Đoàn kết - Dân chủ - Kỷ cương - Nêu gương - Sáng tạo")
                .put("period", "2020/2025")
                .put("note", "Nguồn không ghi ngày họp; danh sách chỉ tiêu trong nguồn để ngỏ");
        congress.putArray("delegations")
                .addObject()
                .put("to", "Đại hội Đảng bộ tỉnh lần thứ XV")
                .put("official", 15)
                .put("alternate", 2);
        Telling.target(congress, "AGENCIES_RECOGNISED_CULTURAL", "GT", 60);
        // "Trên" before the first of two shares may also be meant for the second.
        Telling.target(congress, "ENTERPRISES_RECOGNISED_GOOD", "EQ", 50).put("certainty", "DOUBTFUL");
        Telling.target(congress, "GRASSROOTS_ORGANIZATIONS_RATED_GOOD", "GE", 80);
        Telling.target(congress, "MEMBERS_RATED_GOOD", "GE", 90);
        Telling.target(congress, "MEMBERS_INTERMEDIATE_POLITICAL_THEORY", "GE", 60);
        told.remark(BLOC, "BODY", "Ban Chấp hành khóa IX họp phiên đầu trong ngày thứ hai của đại hội");
        told.cite(
                BLOC,
                null,
                "RESOLUTION",
                "Đại hội đại biểu Đảng bộ Khối các cơ quan tỉnh lần thứ IX",
                "2020/2025",
                "Nghị quyết đại hội lần thứ IX nhiệm kỳ 2020-2025");
        told.change("HOLD_CONGRESS", PROVINCE).put("kind", "DELEGATES").put("ordinal", "XV");
        Telling.office(
                told.appoint(BLOC, "Nguyễn Mạnh Cường", "Đảng ủy Khối các cơ quan tỉnh Quảng Ninh")
                        .put("certainty", "DOUBTFUL")
                        .put("note", "Trước hay sau bầu cử khóa IX: nguồn không ghi"),
                "SECRETARY",
                "Bí thư");
        Telling.office(
                told.appoint(PROVINCE, "Ngô Hoàng Ngân", "Tỉnh ủy Quảng Ninh"),
                "PERMANENT_DEPUTY_SECRETARY",
                "Phó Bí thư Thường trực");
        return told.paper();
    }

    private static ObjectNode meetings() {
        Telling told = new Telling(SourceRecords.CELL_MEETINGS, "2022-12-31", null);
        ObjectNode standing = told.appoint(PROVINCE, "Nguyễn Văn Hồi", "Tỉnh ủy Quảng Ninh");
        Telling.office(standing, "STANDING_MEMBER", "Ủy viên BTV");
        Telling.office(standing, "OTHER", "Trưởng Ban Dân vận Tỉnh ủy");
        Telling.office(standing, "OTHER", "Chủ tịch UB MTTQ tỉnh Quảng Ninh");
        ObjectNode secretary = told.appoint(PROVINCE, "Nguyễn Xuân Ký", "Tỉnh ủy Quảng Ninh");
        Telling.office(secretary, "SECRETARY", "Bí thư Tỉnh ủy");
        Telling.office(secretary, "OTHER", "Ủy viên Trung ương Đảng");
        Telling.office(secretary, "OTHER", "Chủ tịch HĐND tỉnh");
        told.change("REMARK", PROVINCE)
                .put("topic", "MEETING")
                .put("text", "Nguyễn Văn Hồi dự sinh hoạt chi bộ thôn Tân Tiến")
                .put("on", "XXXX-08-03");
        told.remark(PROVINCE, "MENTION", "Chi bộ thôn Tân Tiến, xã Đồn Đạc, huyện Ba Chẽ");
        told.change("REMARK", PROVINCE)
                .put("topic", "MEETING")
                .put("text", "Chi bộ thôn, bản, khu phố tổ chức đại hội chi bộ cùng ngày")
                .put("value", 1421)
                .put("unit", "ORGANIZATION")
                .put("on", "XXXX-07-03");
        told.change("REMARK", PROVINCE)
                .put("topic", "TERM")
                .put("text", "Nhiệm kỳ của chi bộ thôn, bản, khu phố")
                .put("on", "2022/2025");
        told.remark(PROVINCE, "MODEL", "Bí thư chi bộ đồng thời là trưởng thôn, bản, khu phố");
        told.cite(
                PROVINCE,
                "21-NQ/TW",
                "RESOLUTION",
                "Hội nghị lần thứ năm Ban Chấp hành Trung ương Đảng khóa XIII",
                "2022-06-16",
                "Tăng cường củng cố, xây dựng tổ chức cơ sở đảng và nâng cao chất lượng đội ngũ đảng viên trong giai đoạn mới");
        told.remark(PROVINCE, "MENTION", "Thành ủy Móng Cái");
        told.change("REMARK", PROVINCE)
                .put("topic", "MEETING")
                .put(
                        "text",
                        "Nguyễn Xuân Ký dự sinh hoạt thường kỳ của Chi bộ Cơ quan Ủy ban Kiểm tra Tỉnh ủy, buổi chiều")
                .put("on", "XXXX-01-03");
        told.remark(PROVINCE, "MENTION", "Chi bộ Cơ quan Ủy ban Kiểm tra Tỉnh ủy");
        told.cite(
                PROVINCE,
                "02-NQ/HU",
                "RESOLUTION",
                "Ban Chấp hành Đảng bộ huyện Tiên Yên",
                "2021-03-31",
                "Nâng cao năng lực lãnh đạo, sức chiến đấu của chi bộ đảng trên địa bàn dân cư");
        told.remark(PROVINCE, "MENTION", "Đảng bộ huyện Tiên Yên");
        return told.paper();
    }

    private static ObjectNode city() {
        Telling told = new Telling(SourceRecords.ANNIVERSARY_25, "2019-01-26", "2019-01-26");
        told.change("REMARK", CITY)
                .put("topic", "PAGE")
                .put("text", "Giờ đăng bài")
                .put("on", "2019-01-26T23:02");
        told.change("REMARK", CITY)
                .put("topic", "ANNIVERSARY")
                .put("text", "Kỷ niệm ngày thành lập")
                .put("value", 25)
                .put("unit", "YEAR");
        told.remark(CITY, "LEVEL", "Đảng bộ cấp trên cơ sở, trực thuộc Thành ủy");
        told.remark(CITY, "COMPOSITION", "Đảng viên của cơ quan ban, sở, ngành, đoàn thể chính trị cấp thành phố");
        told.remark(CITY, "LOCATION", "Thành phố Hải Phòng");
        return told.paper();
    }
}
