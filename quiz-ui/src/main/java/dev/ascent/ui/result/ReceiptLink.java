package dev.ascent.ui.result;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.Serial;
import java.nio.charset.StandardCharsets;

/** Gives the receipt, by which the score can be reproduced, as a file. */
public final class ReceiptLink extends Anchor {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Gives this receipt, in JSON, in a file named after its code. */
    public ReceiptLink(String receipt, String code) {
        super(download(receipt, "receipt-" + code + ".json"), AttachmentType.DOWNLOAD, text("result.receipt"));
        addClassName("button");
    }

    private static DownloadHandler download(String receipt, String name) {
        byte[] json = receipt.getBytes(StandardCharsets.UTF_8);
        return DownloadHandler.fromInputStream(
                event -> new DownloadResponse(new ByteArrayInputStream(json), name, "application/json", json.length));
    }
}
