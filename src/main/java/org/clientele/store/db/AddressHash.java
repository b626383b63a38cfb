package org.clientele.store.db;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.EmailKey;

/**
 * Turns an address into a keyed hash, so that a stop is kept without keeping the address.
 *
 * <p>HMAC-SHA-256 with a secret of the workbench, the first 16 bytes. For one thread.
 */
public final class AddressHash {
    /** How many bytes a hash has. */
    public static final int BYTES = 16;

    private static final String SETTING = "address.secret";
    private static final int SECRET_BYTES = 32;

    private final Mac mac;

    private AddressHash(byte[] secret) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** The hash of this workbench. */
    public static AddressHash of(Connection c) throws SQLException {
        return new AddressHash(HexFormat.of().parseHex(Settings.get(c, SETTING).orElseThrow()));
    }

    /** Makes the secret of a new workbench. */
    public static void makeSecret(Connection c) throws SQLException {
        Settings.put(c, SETTING, randomHex());
    }

    /** Thirty-two random bytes as hexadecimal text. */
    public static String randomHex() {
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** The hash of an e-mail address, the same for all spellings of one mailbox. */
    public byte[] ofEmail(String address) {
        return keyed(Channel.EMAIL, EmailKey.of(address));
    }

    /** The hash of a telephone number in international form. */
    public byte[] ofPhone(String e164) {
        return keyed(Channel.SMS, e164);
    }

    /** The hash of an address of that channel: an e-mail address, or a number in international form. */
    public byte[] of(Channel channel, String address) {
        return switch (channel) {
            case EMAIL -> ofEmail(address);
            case SMS -> ofPhone(address);
        };
    }

    private byte[] keyed(Channel channel, String key) {
        return Arrays.copyOf(mac.doFinal((channel.name() + ':' + key).getBytes(StandardCharsets.UTF_8)), BYTES);
    }
}
