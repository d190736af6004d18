package dev.ascent.ui.shell;

import jakarta.servlet.Filter;

/** A bean that sees every request to the UI before Vaadin does. */
public interface UiFilter extends Filter {}
