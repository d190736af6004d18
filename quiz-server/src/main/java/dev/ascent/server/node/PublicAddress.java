package dev.ascent.server.node;

import java.net.URI;

/**
 * Where people reach this node.
 *
 * <p>Without the web UI it is the API server's own address; the UI brings a bean of this type that stands before it.
 */
public interface PublicAddress {

    /** The root address with a slash at its end, known once the server has started. */
    URI uri();
}
