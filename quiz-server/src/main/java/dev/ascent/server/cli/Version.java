package dev.ascent.server.cli;

import java.util.Optional;

/** The version of Ascent that runs. */
final class Version {

    /** As the jar's manifest says; where classes are run without a jar, {@code development}. */
    static final String NAME = Optional.ofNullable(Ascent.class.getPackage().getImplementationVersion())
            .orElse("development");

    private Version() {}
}
