package dev.ascent.ui.element;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.io.Serial;

/** Markdown with typeset formulas and highlighted code; each block of code can be copied. */
@Tag("ascent-rich-text")
@JsModule("context://ascent/rich-text.js")
public final class RichText extends Component implements HasStyle, HasSize {

    @Serial
    private static final long serialVersionUID = 1L;

    private String markdown = "";

    private RichText(boolean inline) {
        getElement().setAttribute("class", inline ? "rich inline" : "rich");
    }

    /** Text in paragraphs. */
    public static RichText block(String markdown) {
        RichText text = new RichText(false);
        text.setMarkdown(markdown);
        return text;
    }

    /** Text for a label, a cell or an option. */
    public static RichText inline(String markdown) {
        RichText text = new RichText(true);
        text.setMarkdown(markdown);
        return text;
    }

    /** What is shown. */
    public String getMarkdown() {
        return markdown;
    }

    /** Shows another text. */
    public void setMarkdown(String markdown) {
        this.markdown = markdown;
        boolean inline = getElement().getAttribute("class").contains("inline");
        getElement().setProperty("html", inline ? Markdown.inlineHtml(markdown) : Markdown.html(markdown));
    }
}
