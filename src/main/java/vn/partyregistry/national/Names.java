package vn.partyregistry.national;

import java.util.random.RandomGenerator;

/** Invented names of organizations; the number makes each the only one of its kind in its province. */
final class Names {

    private static final String[] FIRST = {
        "An", "Bình", "Đông", "Hòa", "Hưng", "Long", "Minh", "Nam", "Phú", "Quang", "Tân", "Thanh", "Thịnh", "Trung",
        "Vĩnh", "Xuân"
    };

    private static final String[] SECOND = {
        "Bình", "Châu", "Giang", "Hải", "Hiệp", "Hòa", "Khánh", "Lâm", "Lộc", "Mỹ", "Phong", "Sơn", "Thành", "Thủy",
        "Trà", "Yên"
    };

    private static final String[] BODIES = {
        "Công an", "Quân sự", "Trường Trung học", "Trường Tiểu học", "Trạm Y tế", "Hợp tác xã", "Công ty", "Bệnh viện",
        "Thôn", "Khu phố", "Cơ quan", "Chợ", "Nông trường", "Bưu điện", "Điện lực", "Lâm trường"
    };

    private Names() {}

    static String commune(RandomGenerator random, int number) {
        return pick(random, FIRST) + " " + pick(random, SECOND) + " " + number;
    }

    static String body(RandomGenerator random, int number) {
        return pick(random, BODIES) + " " + pick(random, FIRST) + " " + pick(random, SECOND) + " " + number;
    }

    private static String pick(RandomGenerator random, String[] words) {
        return words[random.nextInt(words.length)];
    }
}
