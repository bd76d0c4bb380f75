package vn.partyregistry.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Card numbers, kept only as a keyed hash and their last digits: since 2025 the card number is the citizen number. */
@ApplicationScoped
public class CardNumbers {

    private static final int SHOWN = 3;

    private final SecretKeySpec key;

    public CardNumbers(@ConfigProperty(name = "registry.card-key") String key) {
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    String hash(String cardNumber) {
        if (cardNumber == null) {
            return null;
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(cardNumber.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Tells one key from another without telling it. */
    public String fingerprint() {
        return hash("fingerprint").substring(0, 16);
    }

    static String lastDigits(String cardNumber) {
        return cardNumber == null || cardNumber.length() <= SHOWN
                ? null
                : cardNumber.substring(cardNumber.length() - SHOWN);
    }
}
