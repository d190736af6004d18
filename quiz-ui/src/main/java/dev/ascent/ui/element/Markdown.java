package dev.ascent.ui.element;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Markdown with formulas, tables and code → HTML that is safe to show, whoever wrote the Markdown. */
public final class Markdown {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .customBlockParserFactory(new MathBlock.Factory())
            .customInlineContentParserFactory(new MathInline())
            .build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .nodeRendererFactory(MathRenderer::new)
            .build();
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "hr",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "em",
                    "strong",
                    "del",
                    "blockquote",
                    "ul",
                    "ol",
                    "li",
                    "pre",
                    "code",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "a",
                    "span",
                    "div")
            .allowWithoutAttributes("span")
            .allowAttributes("class")
            .matching(Pattern.compile("math( display)?"))
            .onElements("span", "div")
            .allowAttributes("class")
            .matching(Pattern.compile("language-[a-zA-Z0-9+#-]{1,20}"))
            .onElements("code")
            .allowAttributes("align")
            .matching(true, "left", "right", "center")
            .onElements("th", "td")
            .allowAttributes("start")
            .matching(Pattern.compile("[0-9]{1,6}"))
            .onElements("ol")
            .allowAttributes("href")
            .onElements("a")
            .allowStandardUrlProtocols()
            .requireRelNofollowOnLinks()
            .toFactory();
    private static final Pattern ONE_PARAGRAPH = Pattern.compile("<p>((?:(?!</?p>).)*)</p>\\s*", Pattern.DOTALL);

    private Markdown() {}

    /** Safe HTML of the whole text: paragraphs, lists, tables, code. */
    public static String html(String markdown) {
        return POLICY.sanitize(RENDERER.render(PARSER.parse(markdown)));
    }

    /** The same, without the paragraph around it where there is only one: for labels and cells. */
    public static String inlineHtml(String markdown) {
        String html = html(markdown).strip();
        var only = ONE_PARAGRAPH.matcher(html);
        return only.matches() ? only.group(1) : html;
    }

    /** The text without markup, in one line: for titles and names. */
    public static String plain(String markdown) {
        return org.commonmark.renderer.text.TextContentRenderer.builder()
                .nodeRendererFactory(PlainInlines::new)
                .lineBreakRendering(org.commonmark.renderer.text.LineBreakRendering.STRIP)
                .build()
                .render(PARSER.parse(markdown))
                .replaceAll("\\s+", " ")
                .strip();
    }
}
