package dev.ascent.server.soak;

/** What is done to the nodes and their database while people save. */
enum Fault {
    /** {@code kill -9} of a node, which is then started again. */
    NODE_KILLED,
    /** SIGTERM to a node, which is started again once it has ended: with two nodes a step of a rolling restart. */
    NODE_STOPPED,
    /** {@code kill -9} of the database server, which is started again after a while. */
    DATABASE_KILLED,
    /** Every connection to the database is reset, and new ones too, for a while. */
    NETWORK_CUT,
    /** The connections to the database stand still for a while. */
    NETWORK_HANGING,
    /** The way to the database is slow for a while. */
    NETWORK_SLOW,
    /** The database gets what it is sent, and its replies are lost, for a while. */
    REPLIES_LOST
}
