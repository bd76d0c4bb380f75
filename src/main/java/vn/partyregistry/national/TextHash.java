package vn.partyregistry.national;

import java.nio.charset.StandardCharsets;

/**
 * PostgreSQL's {@code hashtextextended(text, 0)}: the tables of superseded versions keep the number that the believed ones
 * compute, and take it as given.
 */
final class TextHash {

    private static final int START = 0x9e3779b9 + 3923095;

    private int a;
    private int b;
    private int c;

    private TextHash(int length) {
        a = START + length;
        b = a;
        c = a;
    }

    static long of(String text) {
        byte[] key = text.getBytes(StandardCharsets.UTF_8);
        TextHash hash = new TextHash(key.length);
        int at = 0;
        for (; key.length - at >= 12; at += 12) {
            hash.a += word(key, at, 4);
            hash.b += word(key, at + 4, 4);
            hash.c += word(key, at + 8, 4);
            hash.mix();
        }
        int rest = key.length - at;
        // The lowest byte of the last word is kept for the length.
        hash.c += rest > 8 ? word(key, at + 8, rest - 8) << 8 : 0;
        hash.b += rest > 4 ? word(key, at + 4, Math.min(4, rest - 4)) : 0;
        hash.a += word(key, at, Math.min(4, rest));
        hash.end();
        return (long) hash.b << 32 | hash.c & 0xffffffffL;
    }

    private static int word(byte[] key, int at, int bytes) {
        int word = 0;
        for (int i = 0; i < bytes; i++) {
            word |= (key[at + i] & 0xff) << 8 * i;
        }
        return word;
    }

    private void mix() {
        a = a - c ^ Integer.rotateLeft(c, 4);
        c += b;
        b = b - a ^ Integer.rotateLeft(a, 6);
        a += c;
        c = c - b ^ Integer.rotateLeft(b, 8);
        b += a;
        a = a - c ^ Integer.rotateLeft(c, 16);
        c += b;
        b = b - a ^ Integer.rotateLeft(a, 19);
        a += c;
        c = c - b ^ Integer.rotateLeft(b, 4);
        b += a;
    }

    private void end() {
        c = (c ^ b) - Integer.rotateLeft(b, 14);
        a = (a ^ c) - Integer.rotateLeft(c, 11);
        b = (b ^ a) - Integer.rotateLeft(a, 25);
        c = (c ^ b) - Integer.rotateLeft(b, 16);
        a = (a ^ c) - Integer.rotateLeft(c, 4);
        b = (b ^ a) - Integer.rotateLeft(a, 14);
        c = (c ^ b) - Integer.rotateLeft(b, 24);
    }
}
