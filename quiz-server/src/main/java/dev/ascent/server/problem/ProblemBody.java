package dev.ascent.server.problem;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How a problem looks (RFC 9457), for the API's description: its stable type, a title of the type, the status, what
 * happened and what to do, and where. Types have members of their own beside these, such as the list {@code errors}.
 */
@Serdeable
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.TRUE, example = """
        {"type": "urn:ascent:problem:not-found", "title": "There is nothing here", "status": 404,
        "detail": "There is nothing here, or nothing that you may see.", "instance": "/api/v1/attempts/0000000000000"}""")
record ProblemBody(String type, String title, int status, String detail, String instance) {}
