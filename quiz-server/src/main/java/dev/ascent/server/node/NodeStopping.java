package dev.ascent.server.node;

/** The event that a node is about to stop: a server that stands before the API lets its requests finish first. */
public record NodeStopping() {}
