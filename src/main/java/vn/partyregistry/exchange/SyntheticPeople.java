package vn.partyregistry.exchange;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Invents the members of the demonstration records, each marked "(giả lập)", each with the day and manner of its leaving. */
public final class SyntheticPeople {

    /** Lacks the given names of the office holders whom the source texts name, so that none of them seems to be a member. */
    private static final String[] MALE_NAMES = {
        "An", "Bình", "Chiến", "Dũng", "Đạt", "Giang", "Hải", "Hùng", "Khánh", "Lâm", "Long", "Minh", "Nam", "Phong",
        "Quân", "Sơn", "Thắng", "Toàn", "Tuấn", "Việt"
    };

    private static final String[] FEMALE_NAMES = {
        "Anh", "Bích", "Chi", "Dung", "Hà", "Hạnh", "Hoa", "Huệ", "Hương", "Lan", "Liên", "Mai", "Nga", "Nhung", "Oanh",
        "Phương", "Thảo", "Thủy", "Trang", "Yến"
    };

    private static final String[] FAMILY_NAMES = {
        "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô", "Dương", "Lý", "Đinh", "Đoàn", "Cao"
    };

    private static final String[] MALE_MIDDLE_NAMES = {"Văn", "Đức", "Hữu", "Quang", "Đình", "Thế", "Bá"};
    private static final String[] FEMALE_MIDDLE_NAMES = {"Thị", "Thu", "Ngọc", "Thanh", "Kim", "Bích", "Minh"};
    private static final String ID_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

    private final Random random;
    private final Set<String> takenIds = new HashSet<>();

    SyntheticPeople(Random random) {
        this.random = random;
    }

    /** A person fit to be admitted that day: between 19 and 56 years old, most of them around 30. */
    SyntheticMember admittedOn(LocalDate day) {
        boolean female = random.nextInt(100) < 44;
        double youth = random.nextDouble();
        int years = 19 + (int) (youth * youth * 25) + (random.nextInt(50) == 0 ? 10 : 0);
        LocalDate bornOn = day.minusYears(years).minusDays(1 + random.nextInt(364));
        String fullName = name(random, female);
        String id = id();
        String cardNumber = "DEMO-%06d".formatted(takenIds.size());
        int fate = random.nextInt(1000);
        return new SyntheticMember(
                id,
                fullName,
                female ? "FEMALE" : "MALE",
                cardNumber,
                bornOn,
                leavesOn(fate, day, bornOn),
                reason(fate));
    }

    private LocalDate leavesOn(int fate, LocalDate day, LocalDate bornOn) {
        LocalDate retiresOn = bornOn.plusYears(60).plusDays(random.nextInt(14 * 365));
        long working = Math.max(365, retiresOn.toEpochDay() - day.toEpochDay());
        if (fate < 12) {
            return day.plusDays(60 + random.nextInt(240));
        }
        if (fate < 125) {
            return day.plusDays(400 + (long) (random.nextDouble() * working));
        }
        return fate < 225 ? retiresOn.plusDays(random.nextInt(3000)) : retiresOn;
    }

    /** Whoever retires takes the membership home, out of the bloc. */
    private static String reason(int fate) {
        if (fate < 30) {
            return "STRUCK_OFF";
        }
        if (fate < 45) {
            return "EXPELLED";
        }
        if (fate < 62) {
            return "RESIGNED";
        }
        return fate < 100 || fate >= 125 && fate < 225 ? "DECEASED" : "TRANSFERRED_OUT";
    }

    /** An invented name, marked as such. */
    public static String name(RandomGenerator random, boolean female) {
        return pick(random, FAMILY_NAMES) + " " + pick(random, female ? FEMALE_MIDDLE_NAMES : MALE_MIDDLE_NAMES) + " "
                + pick(random, female ? FEMALE_NAMES : MALE_NAMES) + " (giả lập)";
    }

    private static String pick(RandomGenerator random, String[] names) {
        return names[random.nextInt(names.length)];
    }

    private String id() {
        while (true) {
            StringBuilder id = new StringBuilder("dv-");
            for (int i = 0; i < 10; i++) {
                id.append(ID_LETTERS.charAt(random.nextInt(ID_LETTERS.length())));
            }
            if (takenIds.add(id.toString())) {
                return id.toString();
            }
        }
    }
}
