package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.DemonstrationRecordsProfile;
import vn.partyregistry.testing.RawAnswer;

/**
 * The recipes' formulas come to what they show; their commands are run with those of all documents.
 *
 * <p>The convention: in a fenced block of the language {@code formula} the first line is the address of a workbook, and then each
 * formula, which begins with {@code =}, is followed by a line with its value.
 */
@QuarkusTest
@TestProfile(DemonstrationRecordsProfile.class)
class RecipesTest {

    private static final Path RECIPES = Path.of("docs", "recipes.md");
    private static final int FEWEST = 30;

    @Test
    void everyFormulaComesToTheValueShown() throws IOException {
        List<List<String>> blocks = blocks("formula");
        assertThat(blocks).isNotEmpty();
        for (List<String> block : blocks) {
            RawAnswer answer = RawAnswer.get(RestAssured.port, block.get(0));
            assertThat(answer.status()).as(block.get(0)).isEqualTo(200);
            try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(answer.bytes()))) {
                for (int i = 1; i < block.size(); i += 2) {
                    assertThat(value(workbook, block.get(i).substring(1)))
                            .as(block.get(i))
                            .isEqualTo(block.get(i + 1));
                }
            }
        }
    }

    @Test
    void thereAreRecipesForEveryKindOfUser() throws IOException {
        long commands = blocks("console").stream()
                .flatMap(List::stream)
                .filter(line -> line.startsWith("$ "))
                .count();
        assertThat(commands).isGreaterThanOrEqualTo(FEWEST);
        assertThat(Files.readAllLines(RECIPES).stream().filter(line -> line.startsWith("## For ")))
                .hasSize(3);
    }

    private static String value(XSSFWorkbook workbook, String formula) {
        Cell cell = (workbook.getSheet("reckoned") == null
                        ? workbook.createSheet("reckoned")
                        : workbook.getSheet("reckoned"))
                .createRow(0)
                .createCell(0);
        cell.setCellFormula(formula);
        CellValue value = workbook.getCreationHelper().createFormulaEvaluator().evaluate(cell);
        return value.formatAsString().replaceFirst("\\.0$", "");
    }

    private static List<List<String>> blocks(String language) throws IOException {
        List<List<String>> blocks = new ArrayList<>();
        List<String> block = null;
        for (String line : Files.readAllLines(RECIPES)) {
            if (line.startsWith("```")) {
                block = line.equals("```" + language) ? new ArrayList<>() : null;
                if (block != null) {
                    blocks.add(block);
                }
            } else if (block != null) {
                block.add(line);
            }
        }
        return blocks;
    }
}
