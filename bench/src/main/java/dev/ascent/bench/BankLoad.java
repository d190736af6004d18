package dev.ascent.bench;

import dev.ascent.core.bank.BankFiles;
import dev.ascent.core.bank.BankReader;

/**
 * Reads and indexes the packaged bank once in a JVM that has done nothing else, and prints how many milliseconds that
 * took.
 */
public final class BankLoad {
    private BankLoad() {}

    /** Prints the milliseconds and the number of questions. */
    public static void main(String[] args) {
        long start = System.nanoTime();
        var reading = BankReader.read(BankFiles.packaged(BankLoad.class.getClassLoader()));
        reading.bank().index();
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.println(millis + " " + reading.bank().questions().size());
    }
}
