package dev.ascent.bench;

/**
 * What is measured: something of Ascent's beside something plainer that does the same work.
 *
 * @param name   what is done
 * @param amount how much of it one run does
 * @param unit   of what, in the plural
 * @param floor  what the plainer thing is called
 * @param aim    how many times as fast as the floor Ascent wants to be
 */
record Subject(String name, double amount, String unit, String floor, double aim) {}
