package dev.ascent.core.question;

import org.jspecify.annotations.Nullable;

/**
 * The text that a question was read from, as far as it has to be told from others: by its fingerprint, which is taken when it is
 * first asked for. Most questions that are read are never named in a receipt. Immutable to its users.
 */
public final class Source {
    /** Null from when the fingerprint is known. */
    private volatile @Nullable String text;

    private volatile @Nullable String fingerprint;

    private Source(String text) {
        this.text = text;
    }

    public static Source of(String text) {
        return new Source(text);
    }

    /** Returns the SHA-256 of the text's UTF-8 form, 64 hexadecimal digits. */
    public String fingerprint() {
        String whole = text;
        String known = fingerprint;
        if (known != null) {
            return known;
        }
        if (whole == null) {
            throw new IllegalStateException("the text goes only when its fingerprint is there");
        }
        String taken = Fingerprint.of(whole);
        fingerprint = taken;
        text = null;
        return taken;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Source that && fingerprint().equals(that.fingerprint()));
    }

    @Override
    public int hashCode() {
        return fingerprint().hashCode();
    }

    @Override
    public String toString() {
        return fingerprint();
    }
}
