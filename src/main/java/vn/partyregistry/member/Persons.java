package vn.partyregistry.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.partyregistry.change.MemberEntry;
import vn.partyregistry.store.Database;
import vn.partyregistry.store.Rows;
import vn.partyregistry.text.VietnameseText;

/** The personal part of members, and whether a paper posted again names the same persons. */
@ApplicationScoped
public class Persons {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final char[] ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789".toCharArray();

    private static final String KEEP = """
            INSERT INTO member_person (member, full_name, name_folded, born_on, gender, card_hash, card_last, salt,
                digest, recorded_from)
            SELECT fresh.*, ? FROM unnest(?::text[], ?::text[], ?::text[], ?::date[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::text[]) AS fresh
            ON CONFLICT (member) DO UPDATE SET full_name = excluded.full_name, name_folded = excluded.name_folded,
                born_on = excluded.born_on, gender = excluded.gender, card_hash = excluded.card_hash,
                card_last = excluded.card_last, salt = excluded.salt, digest = excluded.digest,
                recorded_from = excluded.recorded_from
            """;

    private final Database database;
    private final CardNumbers cards;

    Persons(Database database, CardNumbers cards) {
        this.database = database;
        this.cards = cards;
    }

    /** An id nobody can guess: 26 characters of 5 bits. */
    public static String newId() {
        StringBuilder id = new StringBuilder("m-");
        for (int i = 0; i < 26; i++) {
            id.append(ALPHABET[RANDOM.nextInt(ALPHABET.length)]);
        }
        return id.toString();
    }

    /** Keeps who these are, as known from this recording on; one who is the same as before stays as he was. */
    public void keep(Collection<MemberEntry> entries, long position) {
        Rows rows = rows();
        for (MemberEntry entry : entries) {
            byte[] salt = new byte[16];
            RANDOM.nextBytes(salt);
            rows.add(columns(entry, salt, cards));
        }
        if (!rows.isEmpty()) {
            database.write(KEEP + """
                     WHERE (member_person.full_name, member_person.born_on, member_person.gender, member_person.card_hash)
                        IS DISTINCT FROM (excluded.full_name, excluded.born_on, excluded.gender, excluded.card_hash)""", rows.after(position));
        }
    }

    /** Keeps whom this recording made known when it was made first, as they are kept since. */
    public void keepAgain(Collection<KeptPerson> kept, long position) {
        Rows rows = rows();
        for (KeptPerson person : kept) {
            rows.add(
                    person.member(),
                    person.fullName(),
                    person.fullName() == null ? null : VietnameseText.fold(person.fullName()),
                    person.bornOn(),
                    person.gender(),
                    person.cardHash(),
                    person.cardLast(),
                    person.salt(),
                    person.digest());
        }
        if (!rows.isEmpty()) {
            database.write(KEEP, rows.after(position));
        }
    }

    private static Rows rows() {
        return new Rows("text", "text", "text", "date", "text", "text", "text", "text", "text");
    }

    /** The columns of a person, from {@code member} to {@code digest}. */
    public static Object[] columns(MemberEntry entry, byte[] salt, CardNumbers cards) {
        String saltText = HexFormat.of().formatHex(salt);
        return new Object[] {
            entry.id(),
            entry.fullName(),
            entry.fullName() == null ? null : VietnameseText.fold(entry.fullName()),
            entry.bornOn(),
            entry.gender(),
            cards.hash(entry.cardNumber()),
            CardNumbers.lastDigits(entry.cardNumber()),
            saltText,
            digest(saltText, entry)
        };
    }

    /** Whether every entry is the same person as the one kept under its id. */
    public boolean same(Collection<MemberEntry> entries) {
        Map<String, List<String>> kept = new HashMap<>();
        database.list(
                "SELECT member, salt, digest FROM member_person WHERE member = ANY (?)",
                row -> kept.put(row.getString(1), List.of(row.getString(2), row.getString(3))),
                entries.stream().map(MemberEntry::id).toList());
        return entries.stream().allMatch(entry -> {
            List<String> person = kept.get(entry.id());
            return person != null && person.get(1).equals(digest(person.get(0), entry));
        });
    }

    /** Which of these card numbers another person already has. */
    public Map<String, String> holdersOf(Collection<MemberEntry> entries) {
        Map<String, String> byHash = entries.stream()
                .filter(entry -> entry.cardNumber() != null)
                .collect(Collectors.toMap(
                        entry -> cards.hash(entry.cardNumber()), MemberEntry::id, (one, other) -> one));
        Map<String, String> taken = new HashMap<>();
        if (byHash.isEmpty()) {
            return taken;
        }
        database.list(
                "SELECT card_hash, member FROM member_person WHERE card_hash = ANY (?)",
                row -> taken.put(byHash.get(row.getString(1)), row.getString(2)),
                byHash.keySet());
        taken.entrySet().removeIf(pair -> pair.getKey().equals(pair.getValue()));
        return taken;
    }

    private static String digest(String salt, MemberEntry entry) {
        try {
            String text = Stream.of(salt, entry.fullName(), entry.bornOn(), entry.gender(), entry.cardNumber())
                    .map(part -> Optional.ofNullable(part).map(Object::toString).orElse(""))
                    .collect(Collectors.joining("\u0000"));
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
