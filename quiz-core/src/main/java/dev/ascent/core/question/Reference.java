package dev.ascent.core.question;

import java.util.Optional;

/** A source that supports a key: a paper, a book with its chapter, official documentation. */
public record Reference(String title, Optional<String> url) {}
