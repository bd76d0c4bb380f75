package vn.partyregistry.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What becomes of one invented grassroots organization: its name, founding year and size on 2023-08-31.
 *
 * @param ended the year it is dissolved in, 0 for those that live on
 */
record SyntheticPlan(String id, String name, String kind, int founded, int size, int ended) {

    /** The reorganizations use these by name, so nothing else happens to them after the reported count. */
    private static final Set<String> SET_ASIDE =
            Set.of("QN-KHOI-21", "QN-KHOI-26", "QN-KHOI-28", "QN-KHOI-53", "QN-KHOI-54", "QN-KHOI-56", "QN-KHOI-60");

    /** Sizes of those not ended sum to the reported 7,405 members; a committee of 29 is still a cell on that day. */
    private static final String ROWS = """
            Văn phòng Tỉnh ủy;COMMITTEE;1964;61
            Văn phòng Ủy ban tỉnh;COMMITTEE;1964;137
            Ngành Tài chính;COMMITTEE;1964;226
            Ngành Y tế;COMMITTEE;1964;229
            Ngành Giáo dục;COMMITTEE;1964;147
            Ngành Nông nghiệp;COMMITTEE;1964;120
            Ngành Xây dựng;COMMITTEE;1964;142
            Ngành Giao thông;COMMITTEE;1964;261
            Liên đoàn Lao động;COMMITTEE;1964;113
            Ngành Ngân hàng;COMMITTEE;1964;134
            Hội Phụ nữ;CELL;1966;9
            Hội Nông dân;CELL;1967;24
            Ngành Công thương;COMMITTEE;1968;67
            Ngành Lao động;COMMITTEE;1968;163
            Ban Tổ chức Tỉnh ủy;COMMITTEE;1969;89
            Mặt trận;CELL;1969;26
            Ngành Văn hóa;COMMITTEE;1970;56
            Thanh tra;COMMITTEE;1971;182
            Ngành Tư pháp;COMMITTEE;1972;107
            Hội Chữ thập đỏ;CELL;1972;14
            Ngành Thương nghiệp;COMMITTEE;1973;161
            Bệnh viện đa khoa;COMMITTEE;1974;149
            Trường bồi dưỡng cán bộ;COMMITTEE;1975;164
            Hội Văn nghệ;CELL;1975;10
            Ngành Bưu điện;COMMITTEE;1976;207
            Ngành Thủy lợi;COMMITTEE;1977;214
            Ngành Lâm nghiệp;COMMITTEE;1978;115
            Thư viện;CELL;1978;10
            Ngành Thủy sản;COMMITTEE;1979;158
            Ngành Kế hoạch;COMMITTEE;1980;117
            Tòa án;COMMITTEE;1981;52
            Bảo tàng;CELL;1981;13
            Viện kiểm sát;COMMITTEE;1982;107
            Đài phát thanh;COMMITTEE;1983;141
            Báo tỉnh;COMMITTEE;1984;81
            Nhà thiếu nhi;CELL;1984;10
            Ban Tuyên huấn Tỉnh ủy;COMMITTEE;1985;179
            Đoàn Thanh niên;COMMITTEE;1986;64
            Ngành Thống kê;COMMITTEE;1987;193
            Liên minh hợp tác xã;CELL;1987;6
            Ngành Vật tư;COMMITTEE;1988;119
            Công ty Điện lực;COMMITTEE;1989;52
            Trường sư phạm;COMMITTEE;1990;135
            Hội Nhà báo;CELL;1990;20
            Ngành Thuế;COMMITTEE;1991;169
            Kho bạc;COMMITTEE;1991;132
            Ngành Hải quan;COMMITTEE;1991;61
            Ngành Khoa học;COMMITTEE;1992;105
            Ngành Địa chính;COMMITTEE;1992;160
            Hội Luật gia;CELL;1992;24
            Ngành Du lịch;COMMITTEE;1993;184
            Bảo hiểm xã hội;COMMITTEE;1993;114
            Công ty Nước sạch;COMMITTEE;1994;107
            Công ty Môi trường;COMMITTEE;1994;56
            Công ty Thủy nông;COMMITTEE;1994;154
            Trung tâm Lưu trữ;CELL;1994;8
            Công ty Xổ số;COMMITTEE;1995;157
            Công ty Cảng;COMMITTEE;1995;128
            Bệnh viện sản nhi;COMMITTEE;1996;207
            Trường y;COMMITTEE;1996;202
            Trung tâm Kiểm nghiệm;CELL;1996;11
            Công ty Vận tải;COMMITTEE;1996;104
            Ban Dân vận Tỉnh uỷ;COMMITTEE;1997;89
            Trường nghề;COMMITTEE;1997;132
            Công ty Cầu đường;COMMITTEE;1998;56
            Trung tâm Khuyến nông;CELL;1998;14
            Trung tâm Y tế dự phòng;COMMITTEE;1999;29
            Hội Cựu chiến binh;CELL;2000;27
            Hội Khuyến học;CELL;2002;9
            Ban Quản lý dự án;CELL;2003;8
            Trung tâm Tin học;CELL;2005;24
            Quỹ Đầu tư;CELL;2006;7
            Hội Người cao tuổi;CELL;2008;15
            Trung tâm Trợ giúp pháp lý;CELL;2009;16
            Trung tâm Công nghệ;CELL;2011;24
            Hội Người mù;CELL;2013;7
            Quỹ Môi trường;CELL;2015;24
            Trung tâm Xúc tiến;CELL;2016;10
            Trung tâm Hành chính;CELL;2018;5
            Ban Quản lý khu;CELL;2021;12
            Trung tâm Giám định;CELL;2022;16
            Trung tâm Truyền thông;CELL;2022;14
            Ban Định canh;CELL;1970;12;1989
            Ty Ăn uống;CELL;1973;18;1992
            Công ty Bách hóa;CELL;1976;16;2001
            Trung tâm Dân số;CELL;1985;11;2008
            Trung tâm Giống cây;CELL;1995;14;2018
            """;

    static List<SyntheticPlan> all() {
        List<SyntheticPlan> plans = new ArrayList<>();
        int number = 0;
        for (String row : ROWS.lines().toList()) {
            String[] cells = row.split(";");
            String kind = cells[1];
            String id = "QN-KHOI-%02d".formatted(++number);
            int ended = cells.length > 4 ? Integer.parseInt(cells[4]) : 0;
            plans.add(new SyntheticPlan(
                    id, cells[0], kind, Integer.parseInt(cells[2]), Integer.parseInt(cells[3]), ended));
        }
        return plans;
    }

    boolean becomesCommittee() {
        return kind.equals("COMMITTEE");
    }

    /** The size some two years after the reported count; the one committee of 29 then has the 30 members it needs. */
    int laterSize() {
        return becomesCommittee() && size < 30 ? size + 6 : size + size / 60;
    }

    boolean setAside() {
        return SET_ASIDE.contains(id);
    }

    /** The one bare name is there so that spellings of "Tỉnh ủy" can be searched. */
    String name(boolean committee) {
        if (name.equals("Văn phòng Tỉnh ủy")) {
            return "Văn phòng Tỉnh ủy (giả lập)";
        }
        return (committee ? "Đảng bộ " : "Chi bộ ") + name + " (giả lập)";
    }
}
