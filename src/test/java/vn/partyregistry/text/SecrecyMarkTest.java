package vn.partyregistry.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecrecyMarkTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MẬT",
                "Mật.",
                "“Mật”",
                "* MẬT *",
                "- Mật -",
                "Tối mật",
                "TUYỆT MẬT",
                "tuyệt\u00A0mật",
                "Tối-mật",
                "Về công tác cán bộ (Mật)",
                "[Tối mật] Về công tác cán bộ",
                "[ MẬT ] Về công tác cán bộ",
                "MẬT - Về công tác cán bộ",
                "Mật: Về công tác cán bộ",
                "Về công tác cán bộ – Mật",
                "Độ mật: Mật",
                "Độ mật: Tối mật",
                "Độ mật Mật",
                "Tài liệu tuyệt mật của Tỉnh ủy",
                "12-QĐ/TU (Mật)",
                "12-QĐ/TU-M",
                "12-QĐ/TU-MẬT",
                "12-QĐ/TU/M",
                "12–QĐ/TU – M",
                "12/QĐ-TU(M)",
                "12-QĐ/TU (TM)",
                "12-QĐ/TU-TuM",
                "12-QĐ/BTC-TU-M",
                "Sao y Quyết định 12-QĐ/TU-M"
            })
    void aMarkedPaperIsRecognized(String text) {
        assertThat(SecrecyMark.foundIn(text)).isTrue();
        assertThat(SecrecyMark.foundIn(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Về bảo vệ bí mật nhà nước",
                "Quy chế bảo mật thông tin",
                "Về bí-mật công tác",
                "Mật độ dân số",
                "MẬT ĐỘ DÂN SỐ",
                "Bí mật. Bảo mật: quy định",
                "Bỏ phiếu kín (bảo mật)",
                "Độ mật: không",
                "Về xác định độ mật của tài liệu",
                "Hợp tác xã mật ong",
                "Nhà máy đường, mật, rượu",
                "Bệnh viện Mắt",
                "Đổi tên Đảng bộ",
                "961-QĐ/TU",
                "12-QĐ/ĐU-TM",
                "9001-QĐ/TU-DEMO",
                "12-QĐ/TM",
                "12-QĐ/TU-MT",
                "Khối 4-M",
                "Chi bộ tối"
            })
    void anOrdinaryTitleOrNumberIsNot(String text) {
        assertThat(SecrecyMark.foundIn(text)).isFalse();
        assertThat(SecrecyMark.foundIn(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isFalse();
    }
}
