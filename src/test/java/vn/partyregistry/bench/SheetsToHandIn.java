package vn.partyregistry.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/** Sheets of an invented province: 100,000 organizations with a million members, and 150,000 organizations more; or some percent of them. */
final class SheetsToHandIn {

    private static final String PAPER =
            "decision.number,decision.documentType,decision.issuedBy,decision.signedOn,decision.title";
    private static final int OF_A_PAPER = 500;
    private static final int CHILDREN = 100;
    private static final int CELLS_OF_A_COMMITTEE = 9;
    private static final int DAYS_OF_BIRTH = 15_000;

    private final Path folder;
    private final int districts;
    private int rows;

    SheetsToHandIn(Path folder, int percent) {
        this.folder = folder;
        this.districts = percent;
    }

    int organizations() {
        return 1 + districts + districts * CHILDREN * (1 + CELLS_OF_A_COMMITTEE);
    }

    int members() {
        return districts * 10_000;
    }

    int more() {
        return districts * 1500;
    }

    /** One province; districts; committees; their cells. */
    Path first() throws IOException {
        Path file = folder.resolve("organizations.csv");
        try (PrintWriter out = open(file, PAPER + ",id,type,name,parent")) {
            organization(out, "B", "PROVINCIAL", "Tỉnh B (giả lập)", "");
            for (int i = 0; i < districts; i++) {
                organization(out, "B-" + i, "DISTRICT", "Huyện " + i + " (giả lập)", "B");
            }
            for (int i = 0; i < districts * CHILDREN; i++) {
                organization(
                        out, committee(i), "GRASSROOTS_COMMITTEE", "Đảng bộ " + i + " (giả lập)", "B-" + i / CHILDREN);
                for (int j = 0; j < CELLS_OF_A_COMMITTEE; j++) {
                    organization(out, committee(i) + "-" + j, "CELL", "Chi bộ " + j + " (giả lập)", committee(i));
                }
            }
        }
        return file;
    }

    /** Members, as many in every cell, within one or two. */
    Path people() throws IOException {
        Path file = folder.resolve("members.csv");
        int cells = districts * CHILDREN * CELLS_OF_A_COMMITTEE;
        try (PrintWriter out = open(file, PAPER + ",organization,id,fullName,bornOn,gender,admittedOn,officialOn")) {
            for (int i = 0; i < members(); i++) {
                int cell = (int) ((long) i * cells / members());
                out.println(paper("K") + "," + committee(cell / CELLS_OF_A_COMMITTEE) + "-"
                        + cell % CELLS_OF_A_COMMITTEE + ",b" + i + ",Người " + i + " (giả lập),"
                        + LocalDate.of(1950, 1, 1).plusDays(i % DAYS_OF_BIRTH) + "," + (i % 3 == 0 ? "FEMALE" : "MALE")
                        + ",2015-05-19,2016-05-19");
            }
        }
        return file;
    }

    /** Further cells of the same committees. */
    Path second() throws IOException {
        Path file = folder.resolve("more.csv");
        try (PrintWriter out = open(file, PAPER + ",id,type,name,parent")) {
            for (int i = 0; i < more(); i++) {
                String committee = committee(i % (districts * CHILDREN));
                organization(out, committee + "-M" + i, "CELL", "Chi bộ thêm " + i + " (giả lập)", committee);
            }
        }
        return file;
    }

    private static String committee(int number) {
        return "B-" + number / CHILDREN + "-" + number % CHILDREN;
    }

    private void organization(PrintWriter out, String id, String type, String name, String parent) {
        out.println(paper("T") + "," + id + "," + type + "," + name + "," + parent);
    }

    private String paper(String kind) {
        int number = rows++ / OF_A_PAPER;
        return String.format(
                Locale.ROOT,
                "%d-QĐ/%s-BENCH,DECISION,Ban Thường vụ (giả lập),2015-05-19,Quyết định %d",
                number,
                kind,
                number);
    }

    private PrintWriter open(Path file, String header) throws IOException {
        rows = file.endsWith("more.csv") ? 1_000_000 : 0;
        PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
        out.println(header);
        return out;
    }
}
